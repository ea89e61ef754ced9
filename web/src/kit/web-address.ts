/**
 * Whether a text as a whole is an address that is safe to make a link of: one that goes where it
 * seems to, without a name before an @, or characters that turn what follows around.
 */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s\p{C}]+$/iu.test(text) && URL.canParse(text) && new URL(text).username === '';
