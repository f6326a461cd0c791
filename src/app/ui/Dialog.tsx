import { type ReactNode, useEffect, useId, useRef } from 'react';
import css from './Dialog.module.css';

interface Props {
  title: ReactNode;
  children?: ReactNode;
  /** The answers, as buttons; the safe one first. */
  actions: ReactNode;
  /** Escape or back. */
  onClose: () => void;
}

/** A question that must be answered before going on. Mount it to open it. */
export function Dialog({ title, children, actions, onClose }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (typeof element.showModal === 'function') element.showModal();
    else element.setAttribute('open', '');
    return () => {
      if (typeof element.close === 'function') element.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={css.inner}>
        <h2 id={id}>{title}</h2>
        {children !== undefined && <div>{children}</div>}
        {actions}
      </div>
    </dialog>
  );
}
