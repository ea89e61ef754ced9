/** Whether a text as a whole is an address that is safe to make a link of. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
