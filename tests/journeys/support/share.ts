import type { Page } from 'playwright-core';

/** One part of a share, as the phone's own sheet hands it over: a text, or a file with a name and a type. */
export type SharedPart =
  | { field: string; text: string }
  | { field: string; name: string; type: string; bytes: Buffer };

/** Shares into the installed app: a form goes to the share target, as Chrome sends it. */
export async function share(page: Page, parts: readonly SharedPart[]): Promise<void> {
  const told = parts.map((part) => ('bytes' in part ? { ...part, bytes: [...part.bytes] } : part));
  await page.evaluate((all) => {
    const form = document.createElement('form');
    form.method = 'POST';
    form.action = '/shared';
    form.enctype = 'multipart/form-data';
    for (const part of all) {
      const input = document.createElement('input');
      input.name = part.field;
      if ('bytes' in part) {
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(part.bytes)], part.name, { type: part.type }));
        input.type = 'file';
        input.files = files.files;
      } else input.value = part.text;
      form.append(input);
    }
    document.body.append(form);
    form.submit();
  }, told);
  await page.waitForURL(/\/(shared|r|j)/);
}
