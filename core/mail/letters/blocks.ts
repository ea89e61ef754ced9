/** What a letter is made of; its text and its HTML are two renderings of the same blocks. */
export type Block =
  /** A paragraph of ours, or several lines of one. */
  | string
  | { lines: string[] }
  /** Lines of a label and what it stands for. */
  | { facts: [label: string, value: string][] }
  /** What somebody wrote, with its own lines and paragraphs. */
  | { quote: string }
  | { link: string; label: string };

/** A letter in one language, before it is framed. */
export interface Draft {
  subject: string;
  blocks: Block[];
}

/**
 * Text as a part of one line: without line breaks, which would end a header and begin another, and
 * without the signs that turn the direction of what follows.
 */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

/** The blocks as plain text, paragraphs apart. */
export const asText = (blocks: readonly Block[]): string => blocks.map(textOf).join('\n\n');

function textOf(block: Block): string {
  if (typeof block === 'string') return oneLine(block);
  if ('lines' in block) return block.lines.map(oneLine).join('\n');
  if ('facts' in block) {
    return block.facts.map(([label, value]) => `${label}: ${oneLine(value)}`).join('\n');
  }
  if ('quote' in block) return linesOf(block.quote).join('\n');
  return `${block.label}: ${block.link}`;
}

/** The blocks as HTML; all that is not markup of ours is escaped. */
export const asHtml = (blocks: readonly Block[]): string => blocks.map(htmlOf).join('\n');

const BREAK = '<br>\n';

function htmlOf(block: Block): string {
  if (typeof block === 'string') return `<p>${inline(block)}</p>`;
  if ('lines' in block) return `<p>${block.lines.map(inline).join(BREAK)}</p>`;
  if ('facts' in block) {
    const lines = block.facts.map(
      ([label, value]) => `<strong>${escaped(label)}</strong>: ${inline(value)}`,
    );
    return `<p>${lines.join(BREAK)}</p>`;
  }
  if ('quote' in block) {
    const lines = linesOf(block.quote).map(escaped).join(BREAK);
    return `<blockquote style="margin:1em 0;padding-left:1em;border-left:3px solid #999">${lines}</blockquote>`;
  }
  return `<p><a href="${escaped(block.link)}">${escaped(block.label)}</a></p>`;
}

const inline = (text: string): string => escaped(oneLine(text));

const linesOf = (text: string): string[] => text.trim().split(/\r\n|\r|\n/);

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text, between tags and within an attribute's quotes. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
