import { describe, expect, it } from 'vitest';
import { toothless } from './imports.mjs';

const SAMPLE = 'tests/fixtures/imports';
const caught = { rule: 'domain', from: `${SAMPLE}/domain/wrong.ts`, to: 'store' };

describe('the import table', () => {
  it('bites when each rule catches the file that breaks it', () => {
    expect(toothless(['domain'], { domain: 'domain/wrong.ts' }, [caught])).toEqual([]);
  });

  it('fails for a rule without a wrong sample, and for one that catches it no more', () => {
    expect(toothless(['domain', 'sync'], { domain: 'domain/wrong.ts' }, [caught])).toEqual([
      `the rule "sync" has no wrong sample in ${SAMPLE}: nothing proves that it bites`,
    ]);
    expect(toothless(['domain'], { domain: 'domain/wrong.ts' }, [])).toEqual([
      `the rule "domain" no longer catches ${SAMPLE}/domain/wrong.ts`,
    ]);
    expect(toothless(['domain'], { domain: 'domain/wrong.ts' }, [{ ...caught, rule: 'store' }])).toHaveLength(
      1,
    );
  });

  it('fails for a sample of a rule that is gone', () => {
    expect(toothless([], { domain: 'domain/wrong.ts' }, [caught])).toHaveLength(1);
  });
});
