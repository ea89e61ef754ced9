import { language } from '../words/index.ts';

export const CSV_TYPE = 'text/csv;charset=utf-8';

export type Cell = string | number | null;

/** What spreadsheets take for the beginning of a formula, where a value begins with it (ASVS 5.0, 1.2.10). */
// oxlint-disable-next-line no-control-regex -- a null character is one of them
const FORMULA = /^[=+\-@\t\r\0]/;

/**
 * Rows as a CSV file for spreadsheets: with a byte order mark, by which Excel knows UTF-8; separated
 * by what it expects in each language; and with text that a spreadsheet would run as a formula
 * disarmed by an apostrophe.
 */
export async function csvFile(header: string[], rows: Cell[][]): Promise<string> {
  const { unparse } = (await import('papaparse')).default;
  const delimiter = language() === 'en' ? ',' : ';';
  return `\uFEFF${unparse({ fields: header, data: rows }, { delimiter, escapeFormulae: FORMULA })}\r\n`;
}
