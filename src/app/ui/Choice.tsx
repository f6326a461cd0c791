import { useState } from 'react';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import css from './Field.module.css';
import { Field, type FieldLook } from './Field.tsx';
import { TickIcon } from './icons.tsx';

interface ChoiceOption {
  id: string;
  label: string;
  /** Choosing it means danger: red when chosen. */
  alarm?: boolean;
}

interface Common extends FieldLook {
  options: readonly ChoiceOption[];
}

interface One extends Common {
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

const SHORT = 12;

function isShort(options: readonly ChoiceOption[]): boolean {
  return options.length <= 4 && options.every((option) => option.label.length <= SHORT);
}

/** One of several. Tapping the chosen one again takes it back: nothing is ever stuck. */
export function Choice({ options, chosen, onChoose, ...look }: One) {
  return (
    <Field as="group" {...look}>
      {() => (
        <Options
          options={options}
          isChosen={(id) => id === chosen}
          onTap={(id) => onChoose(id === chosen ? undefined : id)}
        />
      )}
    </Field>
  );
}

interface Many extends Common {
  chosen: readonly string[];
  /** Ids of options that exclude all others: "none of these". */
  excluding?: readonly string[];
  /** What the one button says behind which all options but the excluding ones lie until one of them is wanted. */
  folded?: string;
  onChoose: (ids: string[]) => void;
}

/** Any of several; an excluding one stands alone. */
export function Multi({ options, chosen, excluding = [], folded, onChoose, ...look }: Many) {
  const [isOpen, setOpen] = useState(false);
  const isFolded = folded !== undefined && !isOpen && chosen.every((id) => excluding.includes(id));
  const shown = isFolded ? options.filter(({ id }) => excluding.includes(id)) : options;
  const tap = (id: string) => {
    if (chosen.includes(id)) return onChoose(chosen.filter((one) => one !== id));
    if (excluding.includes(id)) return onChoose([id]);
    onChoose([...chosen.filter((one) => !excluding.includes(one)), id]);
  };
  return (
    <Field as="group" {...look}>
      {() => (
        <>
          <Options options={shown} isChosen={(id) => chosen.includes(id)} onTap={tap} list />
          {isFolded && (
            <Button kind="plain" small onPress={() => setOpen(true)}>
              {folded}
            </Button>
          )}
        </>
      )}
    </Field>
  );
}

interface OptionsProps {
  options: readonly ChoiceOption[];
  isChosen: (id: string) => boolean;
  onTap: (id: string) => void;
  list?: boolean;
}

function Options({ options, isChosen, onTap, list = !isShort(options) }: OptionsProps) {
  return (
    <div className={cx(css.options, list && css.list)}>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          aria-pressed={isChosen(option.id)}
          className={cx(css.option, !list && css.round, option.alarm && css.alarm)}
          onClick={() => onTap(option.id)}
        >
          <TickIcon size={20} />
          <span>{option.label}</span>
        </button>
      ))}
    </div>
  );
}
