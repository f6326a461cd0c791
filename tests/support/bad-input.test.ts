import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A row of docs/bad-input.md: what comes, the quoted words that are said, and file and title of each test. */
interface Row {
  what: string;
  said: string[];
  tests: { file: string; title: string }[];
}

const QUOTED = /“([^”]+)”/g;
const NAMED = /\[`([^`]+)`\]\([^)]+\) “([^”]+)”/g;

function rows(): Row[] {
  const lines = readFileSync('docs/bad-input.md', 'utf8').split('\n');
  return lines
    .filter((line) => line.startsWith('| ') && !/^\| (---|what comes)/.test(line))
    .map((line) => {
      const [, what = '', said = '', shown = ''] = line.split(/ ?\| ?/);
      return {
        what,
        said: [...said.matchAll(QUOTED)].map(([, words = '']) => words),
        tests: [...shown.matchAll(NAMED)].map(([, file = '', title = '']) => ({ file, title })),
      };
    });
}

function words(lang: string): string {
  return readdirSync(`locales/${lang}`)
    .map((file) => readFileSync(`locales/${lang}/${file}`, 'utf8'))
    .join('\n');
}

/** What the programme's number says stands in the server's own words. */
const CHAT =
  readFileSync('src/server/chat/words.ts', 'utf8') + readFileSync('src/server/chat/bot/words.ts', 'utf8');

function isSaid(lang: 'hi' | 'en', said: string): boolean {
  return locales[lang].includes(`"${said}"`) || CHAT.includes(`'${said}'`);
}

const locales = { hi: words('hi'), en: words('en') };

describe('what docs/bad-input.md promises', () => {
  it('names every kind of bad input', () => {
    expect(rows().length).toBeGreaterThan(30);
  });

  it.each(rows())('$what: is said in both languages, and its tests exist', ({ said, tests }) => {
    const [hi, en] = said;
    if (hi !== undefined) expect(isSaid('hi', hi), hi).toBe(true);
    if (en !== undefined) expect(isSaid('en', en), en).toBe(true);
    expect(tests.length).toBeGreaterThan(0);
    for (const { file, title } of tests) {
      const titles = readFileSync(file, 'utf8');
      expect(titles.includes(`'${title}'`) || titles.includes(`\`${title}\``), `${file}: ${title}`).toBe(
        true,
      );
    }
  });
});
