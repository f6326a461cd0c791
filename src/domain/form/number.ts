import type { NumberSpec } from './form.ts';

export type ParsedNumber = { kind: 'ok'; value: number } | { kind: 'empty' | 'not-a-number' | 'too-precise' };

/** Ten to this is within every spec and far from what a float holds exactly. */
const MOST_DIGITS = 9;
const DEVANAGARI_ZERO = 0x0966;

/** Latin digits for Devanagari ones; everything else is left as it is. */
export function latinDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));
}

/** Only the digits of a phone or card number as typed or pasted: blanks, dashes and +91 or a leading 0 go. */
export function readMobile(text: string): string {
  const digits = latinDigits(text).replace(/\D/g, '');
  if (digits.length === 12 && digits.startsWith('91')) return digits.slice(2);
  return digits.length === 11 && digits.startsWith('0') ? digits.slice(1) : digits;
}

/** Whether digits, as readMobile gives them, are a mobile number in India: ten, the first 6 to 9. Source: programme.md 1.1. */
export function isMobile(digits: string): boolean {
  return /^[6-9]\d{9}$/.test(digits);
}

/**
 * Typed text to a scaled integer, exactly: "10.5" with one decimal is 105. Never rounds: a digit too many is
 * `too-precise`, unless it is a zero. Ranges are not its concern.
 */
export function parseNumber(text: string, spec: Pick<NumberSpec, 'decimals'>): ParsedNumber {
  const plain = latinDigits(text).trim();
  if (plain === '') return { kind: 'empty' };
  const match = /^(\d*)(?:\.(\d*))?$/.exec(plain);
  const whole = match?.[1] ?? '';
  const fraction = (match?.[2] ?? '').replace(/0+$/, '');
  if (!match || whole.length > MOST_DIGITS || !/\d/.test(plain)) return { kind: 'not-a-number' };
  if (fraction.length > spec.decimals) return { kind: 'too-precise' };
  return { kind: 'ok', value: Number(whole + fraction.padEnd(spec.decimals, '0')) };
}

/** A scaled integer as text with Latin digits: 105 with one decimal is "10.5", 100 is "10.0". */
export function formatNumber(value: number, spec: Pick<NumberSpec, 'decimals'>): string {
  if (spec.decimals === 0) return String(value);
  const digits = String(Math.abs(value)).padStart(spec.decimals + 1, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -spec.decimals)}.${digits.slice(-spec.decimals)}`;
}

/** Whether a number as typed can be no longer: a further digit would pass the most it may be. */
export function isFull(text: string, spec: Pick<NumberSpec, 'decimals' | 'max'>): boolean {
  const parsed = parseNumber(text, spec);
  if (parsed.kind !== 'ok') return false;
  if (spec.decimals > 0) return latinDigits(text).split('.')[1]?.length === spec.decimals;
  return parsed.value > 0 && parsed.value * 10 > spec.max;
}
