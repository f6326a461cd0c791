import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the app itself consists of, which knows every word of the programme. Chromium's folders. */
const APP_ITSELF = /CacheStorage|ScriptCache|Code Cache|Cache_Data/;

/** As browsers, programs and logs write a text: UTF-8, UTF-16, JSON with \uXXXX, an address with %XX. */
function written(text: string): Buffer[] {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const hex = units.map((unit) => unit.toString(16).padStart(4, '0'));
  const json = units.map((unit, at) => (unit < 128 ? String.fromCharCode(unit) : `\\u${hex[at]}`)).join('');
  const jsonUpper = json.replace(/\\u[0-9a-f]{4}/g, (one) => `\\u${one.slice(2).toUpperCase()}`);
  const percent = encodeURIComponent(text);
  const utf8 = [text, json, jsonUpper, percent, percent.toLowerCase()].map((one) => Buffer.from(one));
  return [
    ...new Map([...utf8, Buffer.from(text, 'utf16le')].map((one) => [one.toString('hex'), one])).values(),
  ];
}

/** Which of these words stand in a text or in bytes, in whatever way they are written. */
export function tracesIn(where: string | Buffer, words: readonly string[]): string[] {
  const bytes = Buffer.from(where as string);
  return words.filter((word) => written(word).some((form) => bytes.includes(form)));
}

/** Where on a phone's disk words stand; `outsideApp`: not in the files that the app itself consists of. */
export function tracesOnDisk(
  profile: string,
  words: readonly string[],
  { outsideApp = false } = {},
): string[] {
  const files = readdirSync(profile, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(profile, name),
  );
  return files
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .filter((path) => !outsideApp || !APP_ITSELF.test(path))
    .flatMap((path) =>
      tracesIn(readFileSync(path), words).map((word) => `${relative(profile, path)}: ${word}`),
    );
}
