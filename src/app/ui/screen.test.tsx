import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../testing/show.tsx';
import { KeepLangContext } from '../i18n/keep-lang.ts';
import { Button } from './Button.tsx';
import { ReachChip } from './Chip.tsx';
import { ChromeContext } from './chrome.ts';
import { Dialog } from './Dialog.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Screen } from './Screen.tsx';

describe('a worker on any screen', () => {
  it('sees at once whether her work is safe', async () => {
    await show(
      <ChromeContext value={{ strip: <p>3 भेजना बाकी</p>, lock: null }}>
        <Screen title="लोग खोजें">कुछ</Screen>
      </ChromeContext>,
    );
    expect(screen.getByText('3 भेजना बाकी')).toBeDefined();
  });

  it('changes the language in one tap, everywhere, and the phone keeps it', async () => {
    const keep = vi.fn();
    const { finger } = await show(
      <KeepLangContext value={keep}>
        <Screen title="होम" back="/">
          <ReachChip reach="safe" />
        </Screen>
      </KeepLangContext>,
    );
    expect(screen.getByText('फ़ोन में सुरक्षित')).toBeDefined();
    await finger.click(screen.getByRole('button', { name: 'EN, English' }));
    expect(await screen.findByText('Safe on the phone')).toBeDefined();
    expect([document.documentElement.lang, keep.mock.calls]).toEqual(['en', [['en']]]);
    await finger.click(screen.getByRole('button', { name: 'हि, हिन्दी' }));
    expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeDefined();
  });

  it('locks in one tap when a vault is open, and sees no lock when none is', async () => {
    const lock = vi.fn();
    const { finger, rerender } = await show(
      <ChromeContext value={{ strip: null, lock }}>
        <Screen title="होम">कुछ</Screen>
      </ChromeContext>,
    );
    await finger.click(screen.getByRole('button', { name: 'ताला लगाएँ' }));
    expect(lock).toHaveBeenCalledTimes(1);
    rerender(<Screen title="होम">कुछ</Screen>);
    expect(screen.queryByRole('button', { name: 'ताला लगाएँ' })).toBeNull();
  });

  it('hears the name of a screen that opens', async () => {
    await show(<Screen title="दवा पेटी">कुछ</Screen>);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'दवा पेटी' }));
  });
});

function SaveOnce({ save }: { save: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  return (
    <Button
      busy={busy}
      onPress={() => {
        setBusy(true);
        void save();
      }}
    >
      सेव करें
    </Button>
  );
}

describe('a worker presses a button', () => {
  it('twice in a hurry, and it works once', async () => {
    const save = vi.fn(() => new Promise<void>(() => undefined));
    const { finger } = await show(<SaveOnce save={save} />);
    await finger.dblClick(screen.getByRole('button', { name: 'सेव करें' }));
    expect(save).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('true');
  });

  it('reads a question that must be answered by its own name', async () => {
    await show(
      <Dialog
        title="क्या आपने भेज दिया?"
        actions={<Button onPress={() => undefined}>हाँ</Button>}
        onClose={() => undefined}
      />,
    );
    expect(screen.getByRole('dialog', { name: 'क्या आपने भेज दिया?' })).toBeDefined();
  });
});

function Broken({ broken }: { broken: { now: boolean } }) {
  if (broken.now) throw new Error('a bug');
  return <p>खुल गया</p>;
}

it('one broken screen can be opened again without taking the app with it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = { now: true };
  const { finger } = await show(
    <ErrorBoundary
      fallback={(again) => (
        <Button
          onPress={() => {
            broken.now = false;
            again();
          }}
        >
          फिर से खोलें
        </Button>
      )}
    >
      <Broken broken={broken} />
    </ErrorBoundary>,
  );
  await finger.click(screen.getByRole('button', { name: 'फिर से खोलें' }));
  expect(screen.getByText('खुल गया')).toBeDefined();
});
