import { act, cleanup, render, screen } from '@testing-library/react';
import { type ComponentType, lazy, Suspense } from 'react';
import { expect, it } from 'vitest';
import { Part } from './Part.tsx';

const isEmpty = () => document.querySelector('[aria-busy="true"]') !== null;

function goesTo(one: ComponentType) {
  render(
    <Suspense fallback="held back">
      <Part screen={one} />
    </Suspense>,
  );
}

it('a screen on its way leaves its place empty, without the placeholder behind which React would hold it back', async () => {
  let comes: (part: { default: ComponentType }) => void = () => undefined;
  const coming = new Promise<{ default: ComponentType }>((resolve) => {
    comes = resolve;
  });
  goesTo(lazy(() => coming));
  expect([isEmpty(), screen.queryByText('held back')]).toEqual([true, null]);
  await act(async () => comes({ default: () => <h1>लोग</h1> }));
  await screen.findByRole('heading', { name: 'लोग' });
  expect(isEmpty()).toBe(false);
});

it('a screen that has stood before stands at once', async () => {
  const cameAfterEmpty: boolean[] = [];
  const People = lazy(async () => ({
    default: () => {
      cameAfterEmpty.push(isEmpty());
      return <h1>लोग</h1>;
    },
  }));
  for (const _ of ['first', 'again']) {
    goesTo(People);
    await screen.findByRole('heading', { name: 'लोग' });
    cleanup();
  }
  expect(cameAfterEmpty).toEqual([true, false]);
});
