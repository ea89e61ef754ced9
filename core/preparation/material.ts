import * as z from 'zod/mini';

/**
 * A link with what it is, as one line of text: rules have no loops, and so can check a list only as
 * the text that it joins to. An https address in ASCII, without a name before an @, which would let
 * it seem to lead elsewhere; a space; the title.
 */
const LINE = /^https:\/\/[!-.0-?A-~]{1,200}(\/[!-~]{0,600})? [^\p{Cc}]{1,120}$/u;

export const LIMIT = { materials: 10, title: 120 } as const;

export const materials = z
  .array(z.string().check(z.regex(LINE)))
  .check(z.maxLength(LIMIT.materials));

export interface Material {
  url: string;
  title: string;
}

export function materialOf(line: string): Material {
  const end = line.indexOf(' ');
  return { url: line.slice(0, end), title: line.slice(end + 1) };
}

/**
 * What people typed, as it is stored.
 * @param typed an address; "https://" may be left out
 * @param title where it is empty, the address's host stands in
 * @returns null if it is no address that may be linked to
 */
export function materialLine(typed: string, title: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed.trim())
    ? typed.trim()
    : `https://${typed.trim()}`;
  if (!URL.canParse(address)) return null;
  const { href, hostname } = new URL(address);
  const line = `${href} ${title.trim().replaceAll(/\p{Cc}+/gu, ' ') || hostname}`;
  return LINE.test(line) && hostname.includes('.') ? line : null;
}
