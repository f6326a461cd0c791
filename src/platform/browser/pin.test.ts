import { describe, expect, it } from 'vitest';
import { browserPin } from './pin.ts';

describe('a PIN where Argon2 cannot run', () => {
  it('is stretched by PBKDF2 with 600,000 rounds and a fresh salt, and comes out the same again', async () => {
    const one = await browserPin.begin('482913');
    const two = await browserPin.begin('482913');
    expect(one.stretching).toMatchObject({ name: 'pbkdf2-sha256', rounds: 600_000 });
    expect(one.key).toHaveLength(32);
    expect(one.key).not.toEqual(two.key);
    expect(await browserPin.repeat('482913', one.stretching)).toEqual(one.key);
    expect(await browserPin.repeat('482914', one.stretching)).not.toEqual(one.key);
  }, 60_000);
});
