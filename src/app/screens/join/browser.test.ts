import { describe, expect, it } from 'vitest';
import { browserTrouble, chromeLink } from './browser.ts';

const ANDROID = 'Mozilla/5.0 (Linux; Android 11; Redmi 9A';
const able = true;

describe('a link is opened where her work would not be safe', () => {
  it.each([
    [
      'WhatsApp',
      `${ANDROID}; wv) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 WhatsApp/2.23`,
      'inside',
    ],
    ['any web view', `${ANDROID}; wv) AppleWebKit/537.36 Version/4.0 Chrome/120 Mobile`, 'inside'],
    ['Facebook', `${ANDROID}) Chrome/120 Mobile [FBAN/FB4A;FBAV/400.0]`, 'inside'],
    ['Xiaomi’s browser', `${ANDROID}) Chrome/112 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.9`, 'maker'],
    ['Oppo’s browser', `${ANDROID}) Chrome/115 Mobile Safari/537.36 HeyTapBrowser/45.9`, 'maker'],
    ['Vivo’s browser', `${ANDROID}) Chrome/87 Mobile Safari/537.36 VivoBrowser/10.7`, 'maker'],
  ])('%s', (_, userAgent, trouble) => {
    expect(browserTrouble({ userAgent, able })).toBe(trouble);
  });

  it('a browser without a database or cryptography cannot hold a vault', () => {
    expect(browserTrouble({ userAgent: `${ANDROID}) Chrome/60`, able: false })).toBe('unable');
  });

  it('Chrome itself is no trouble', () => {
    const userAgent = `${ANDROID}) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36`;
    expect(browserTrouble({ userAgent, able })).toBeNull();
  });
});

describe('the way to Chrome', () => {
  it('carries the whole invitation, or it would be opened for nothing', () => {
    expect(chromeLink('https://pahunch.example/j#TOKEN.TWO')).toBe(
      'intent://pahunch.example/j#TOKEN.TWO#Intent;scheme=https;package=com.android.chrome;end',
    );
  });

  it('keeps the scheme of the place it came from', () => {
    expect(chromeLink('http://localhost:8080/j#T')).toContain('scheme=http;');
  });
});
