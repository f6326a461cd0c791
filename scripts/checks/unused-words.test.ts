import { describe, expect, it } from 'vitest';
import { unusedKeys } from './unused-words.mjs';

const screen = (text: string, file = 'src/app/screens/stock/StockScreen.tsx') => ({ file, text });
const asks = screen("const { t } = useWords('stock');");

describe('a text in locales/', () => {
  it('is used where its area is asked for, plural forms and all', () => {
    const sources = [screen("const { t } = useWords('stock'); t('out'); t('saved', { count });")];
    expect(unusedKeys('stock', ['out', 'saved_one', 'saved_other'], sources)).toEqual([]);
    expect(unusedKeys('visit', ['out'], sources)).toEqual(['out']);
  });

  it('is not used by the same word of another area', () => {
    const other = screen("useWords('home'); t('out')", 'src/app/screens/home/HomeScreen.tsx');
    expect(unusedKeys('stock', ['out'], [asks, other])).toEqual(['out']);
  });

  it('is used from a file beside the one that asks', () => {
    const beside = screen("words('out')", 'src/app/screens/stock/model.ts');
    expect(unusedKeys('stock', ['out'], [asks, beside])).toEqual([]);
  });

  it('is used by a text with blanks, if something fills the blank', () => {
    const blanked = screen(['t(`problem.$', '{kind}`)'].join(''), 'src/app/screens/stock/Problem.tsx');
    const kinds = screen("type Kind = 'offline';", 'src/wire/problem.ts');
    const keys = ['problem.offline', 'problem.tired', 'problem.offline.why'];
    expect(unusedKeys('stock', keys, [asks, blanked, kinds])).toEqual([
      'problem.tired',
      'problem.offline.why',
    ]);
  });
});
