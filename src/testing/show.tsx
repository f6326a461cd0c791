import { render, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { type ReactNode, Suspense } from 'react';
import { startWords } from '../app/i18n/i18n.ts';
import type { Lang } from '../app/i18n/lang.ts';

/** No style sheet is loaded here: asking of every ancestor whether it takes a tap would be half the work and find nothing. */
const HAND = { pointerEventsCheck: PointerEventsCheckLevel.Never };

/** Draws a part or a screen as its reader sees it, in Hindi unless said otherwise, with a finger to tap it. */
export async function show(what: ReactNode, lang: Lang = 'hi') {
  await startWords(lang);
  const finger = userEvent.setup(HAND);
  const shown = render(<Suspense>{what}</Suspense>);
  return { finger, ...shown };
}

/** The same message in Hindi and, one tap away, in English. Throws where either is missing. */
export async function readInBoth(
  finger: Pick<ReturnType<typeof userEvent.setup>, 'click'>,
  said: { hi: string | RegExp; en: string | RegExp },
): Promise<void> {
  await screen.findByText(said.hi);
  await finger.click(screen.getByRole('button', { name: 'EN, English' }));
  await screen.findByText(said.en);
}
