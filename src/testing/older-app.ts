import { vi } from 'vitest';
import type { Form } from '../domain/form/form.ts';

/**
 * Loads modules as an app or a server would that was built before these layouts: with the programme as it was then. Other
 * modules already loaded keep the programme of today.
 */
export async function builtBefore<T>(layouts: readonly number[], load: () => Promise<T>): Promise<T> {
  vi.resetModules();
  vi.doMock('../programme/forms.ts', async (original) => {
    const now = await original<typeof import('../programme/forms.ts')>();
    const LAYOUTS = new Map([...now.LAYOUTS].filter(([number]) => !layouts.includes(number)));
    const FORMS: readonly Form[] = [...LAYOUTS.values()];
    const formOf: typeof now.formOf = (kind, v, body) => {
      const form = now.formOf(kind, v, body);
      return form && FORMS.includes(form) ? form : undefined;
    };
    return { ...now, LAYOUTS, FORMS, formOf };
  });
  try {
    return await load();
  } finally {
    vi.doUnmock('../programme/forms.ts');
    vi.resetModules();
  }
}
