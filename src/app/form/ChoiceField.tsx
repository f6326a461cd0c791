import { useId, useState } from 'react';
import { offeredOptions } from '../../domain/form/answers.ts';
import type { Field, Option } from '../../domain/form/form.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Problem } from '../ui/Field.tsx';
import { type FieldProps, useFieldWords } from './field-props.ts';
import css from './form.module.css';
import { isOptional } from './place.ts';
import { knownOf } from './troubles.ts';

type ChoiceOf = Extract<Field, { type: 'choice' }>;

/** More than these are not read through one by one, but looked up. */
const MOST_BUTTONS = 9;
/** Up to these stay open after one is chosen: the next question is still in sight. */
const STAY_OPEN = 3;

/** One of several. A long list closes to the chosen answer, so that the next question comes into sight. */
export function ChoiceField({ field, run, problem }: FieldProps<ChoiceOf>) {
  const { say } = useWords('form');
  const { state, task, acts } = run;
  const [open, setOpen] = useState(false);
  const words = useFieldWords(field);
  const { answers, facts } = knownOf(task, state);
  const offered = offeredOptions(field.options, answers, facts);
  const chosen = offered.find((option) => option.id === state.answers[field.id]);
  const optional = isOptional(task.form, field);
  // Answered before she came here: shown as it stands, whatever its length.
  const [wasAnswered] = useState(chosen !== undefined);
  const give = (id: string | undefined) => {
    setOpen(false);
    acts.answer(field, id);
  };
  if (offered.length > MOST_BUTTONS) {
    return <LongChoice {...words} {...{ chosen, problem, optional }} options={offered} onChoose={give} />;
  }
  if (chosen && !open && (wasAnswered || offered.length > STAY_OPEN)) {
    const danger = field.danger?.includes(chosen.id) === true;
    return (
      <Chosen label={words.label} chosen={say(chosen.label)} danger={danger} onChange={() => setOpen(true)} />
    );
  }
  return (
    <Choice
      {...words}
      {...{ problem, optional }}
      options={offered.map(({ id, label }) => ({
        id,
        label: say(label),
        alarm: field.danger?.includes(id) === true,
      }))}
      chosen={chosen?.id}
      onChoose={give}
    />
  );
}

interface ChosenProps {
  label: string;
  chosen: string;
  danger: boolean;
  onChange: () => void;
}

function Chosen({ label, chosen, danger, onChange }: ChosenProps) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: an answer and its change button, laid out in a row
    <div className={css.line} role="group" aria-label={label}>
      <p>
        <small>{label}</small>
        <b className={danger ? css.danger : css.chosen}>
          {danger ? '!' : '✓'} {chosen}
        </b>
      </p>
      <Button kind="quiet" small narrow onPress={onChange}>
        {t('change')}
      </Button>
    </div>
  );
}

interface LongProps {
  label: string;
  options: readonly Option[];
  chosen: Option | undefined;
  problem: string | undefined;
  optional: boolean;
  onChoose: (id: string | undefined) => void;
}

function LongChoice({ label, options, chosen, problem, optional, onChoose }: LongProps) {
  const { t, say } = useWords('form');
  const app = useWords();
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label} {optional && <span className={css.optional}>({app.t('optional')})</span>}
      </label>
      <select
        id={id}
        className={css.box}
        value={chosen?.id ?? ''}
        aria-invalid={problem !== undefined}
        onChange={(event) => onChoose(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{t('choose')}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {say(option.label)}
          </option>
        ))}
      </select>
      <Problem>{problem}</Problem>
    </div>
  );
}
