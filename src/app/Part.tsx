import { type ComponentType, startTransition, useEffect, useState } from 'react';

/** Screens that have stood whole once: they stand at once from then on. */
const stood = new WeakSet<ComponentType>();

/** The empty place of what is on its way. */
export function Opening() {
  return <div aria-busy="true" />;
}

/**
 * A screen that is read when somebody first goes there. It is entered as a transition: behind a placeholder of Suspense React
 * would hold it back for 300 ms, however fast it and its words came.
 */
export function Part({ screen: Screen }: { screen: ComponentType }) {
  const [isEntered, enter] = useState(() => stood.has(Screen));
  useEffect(() => {
    if (isEntered) stood.add(Screen);
    else startTransition(() => enter(true));
  }, [isEntered, Screen]);
  return isEntered ? <Screen /> : <Opening />;
}
