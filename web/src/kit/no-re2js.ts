/** Stands in for re2js, which only Firestore's pipelines use (vite.config.ts says why). */
export const RE2JS = {
  compile(): never {
    throw new Error('This page is built without the regular expressions of Firestore pipelines.');
  },
};
