import { type MouseEvent, useRef } from 'react';

const HOLD_MS = 500;

/**
 * Holding a finger on something. A keyboard or a screen reader cannot hold, so its plain press does the same:
 * such clicks carry no finger (`detail` 0).
 */
export function useLongPress(onHold: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  return {
    onPointerDown: () => {
      stop();
      timer.current = setTimeout(onHold, HOLD_MS);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
    onClick: (event: MouseEvent) => {
      if (event.detail === 0) onHold();
    },
  };
}
