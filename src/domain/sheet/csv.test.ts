import { describe, expect, it } from 'vitest';
import { csvOf, pastedRows, plainCell } from './csv.ts';

describe('a list leaves for a spreadsheet', () => {
  it.each(['=1+1', '+919000012345', '-2', '@SUM(A1)', ' =1', '\t=1', '＝1', '\r=1', '\u200b=HYPERLINK("x")'])(
    'and %j cannot become a formula there',
    (text) => expect(plainCell(text)).toBe(`'${text}`),
  );

  it.each(['कविता देवी', '12-11-2026', '9000012345', '', 'घर = 12'])('and %j stays as it is', (text) =>
    expect(plainCell(text)).toBe(text),
  );

  it('with the mark of UTF-8, commas and quotes kept within their cell', () => {
    expect(
      csvOf([
        ['नाम', 'पता'],
        ['कविता', 'वार्ड 7, "पुराना"\nटोला'],
      ]),
    ).toBe('\ufeffनाम,पता\r\nकविता,"वार्ड 7, ""पुराना""\nटोला"\r\n');
    expect(csvOf([['=1,2']])).toBe('\ufeff"\'=1,2"\r\n');
  });

  it('and pasted, no cell spills into the next and none is a formula', () => {
    expect(
      pastedRows([
        ['कविता\tदेवी', '=1'],
        ['a\nb', ''],
      ]),
    ).toBe("कविता देवी\t'=1\na b\t");
  });
});
