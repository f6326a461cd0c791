import { type ReactNode, useId, useRef, useState } from 'react';
import { offeredOptions } from '../../domain/form/answers.ts';
import { isRecord } from '../../domain/form/condition.ts';
import { type Field, MEASURED_BY, type MeasuredPart } from '../../domain/form/form.ts';
import { formatNumber, isFull } from '../../domain/form/number.ts';
import { BY_WORDS } from '../../domain/form/words.ts';
import { nearDay } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { DayField } from '../ui/DayField.tsx';
import { amountText } from '../ui/digits.ts';
import { Problem } from '../ui/Field.tsx';
import { CountFor } from './CountFor.tsx';
import { type FieldProps, useFieldWords } from './field-props.ts';
import { lastMeasuredBy } from './flow.ts';
import css from './form.module.css';
import { Pick } from './Pick.tsx';
import { knownOf, spotOf } from './troubles.ts';
import type { FormRun } from './useFormRun.ts';

type Kind<T extends Field['type']> = Extract<Field, { type: T }>;

function answerOf(field: Field, run: FormRun): Record<string, unknown> {
  const answer = run.state.answers[field.id];
  return isRecord(answer) ? answer : {};
}

/** Numbers somebody measured, with who and on which day; or "not done". */
export function MeasuredField({ field, run, problem }: FieldProps<Kind<'measured'>>) {
  const answer = answerOf(field, run);
  const measured = field.parts.some((part) => answer[part.id] !== undefined);
  const boxes = useRef<HTMLDivElement>(null);
  /** To the next box; after the last one the keyboard goes and the questions below can be seen. */
  const goOn = (from: number) => {
    const inputs = boxes.current?.querySelectorAll('input');
    const next = inputs?.[from + 1];
    if (next) next.focus();
    else inputs?.[from]?.blur();
  };
  return (
    <Frame field={field} run={run} problem={problem} measured={measured}>
      <div className={css.parts} ref={boxes}>
        {field.parts.map((part, at) => (
          <Part
            key={part.id}
            field={field}
            part={part}
            run={run}
            bad={problem !== undefined}
            onFull={() => goOn(at)}
          />
        ))}
      </div>
    </Frame>
  );
}

/** A result somebody found, with who and on which day; or "not done". */
export function MeasuredChoiceField({ field, run, problem }: FieldProps<Kind<'measuredChoice'>>) {
  const { say } = useWords('form');
  const { state, task, acts } = run;
  const answer = answerOf(field, run);
  const { answers, facts } = knownOf(task, state);
  const offered = offeredOptions(field.options, answers, facts);
  const choose = (is: string) => {
    const { notDone: _no, ...rest } = answer;
    const by = rest.by ?? lastMeasuredBy(state);
    acts.answer(field, answer.is === is ? undefined : { ...rest, ...(by !== undefined && { by }), is });
  };
  return (
    <Frame field={field} run={run} problem={problem} measured={answer.is !== undefined}>
      <div className={css.parts}>
        {offered.map(({ id, label }) => (
          <Pick key={id} chosen={answer.is === id} onPick={() => choose(id)}>
            {say(label)}
          </Pick>
        ))}
      </div>
    </Frame>
  );
}

type FrameProps = FieldProps<Field> & { measured: boolean; children: ReactNode };

function Frame({ field, run, problem, measured, children }: FrameProps) {
  const { t } = useWords('form');
  const { label, hint } = useFieldWords(field);
  const notDone = answerOf(field, run).notDone === true;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its controls
    <div className={css.field} role="group" aria-label={label}>
      <div className={css.head}>
        <div className={css.label}>
          {label}
          {hint && <small>{hint}</small>}
        </div>
        <Pick chosen={notDone} onPick={() => run.acts.answer(field, notDone ? undefined : { notDone: true })}>
          {t('notDone')}
        </Pick>
      </div>
      {!notDone && children}
      <Problem>{problem}</Problem>
      {measured && <WhoAndWhen field={field} run={run} />}
    </div>
  );
}

interface PartProps {
  field: Kind<'measured'>;
  part: MeasuredPart;
  run: FormRun;
  bad: boolean;
  /** A digit was typed after which none can follow. */
  onFull: () => void;
}

function Part({ field, part, run, bad, onFull }: PartProps) {
  const id = useId();
  const { say } = useWords('form');
  const { state, acts } = run;
  const value = answerOf(field, run)[part.id];
  const kept = typeof value === 'number' ? formatNumber(value, part) : '';
  const shown = state.texts[spotOf(field.id, part.id)] ?? kept;
  const only = field.parts.length === 1;
  return (
    <div className={css.part}>
      {!only && <label htmlFor={id}>{say(part.label)}</label>}
      <div className={css.unit}>
        <input
          id={id}
          className={css.number}
          type="text"
          inputMode={part.decimals > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          aria-label={only ? say(field.label) : undefined}
          aria-invalid={bad}
          value={shown}
          onChange={(event) => {
            const text = amountText(event.target.value);
            acts.type({ field: field.id, part }, text, part);
            if (text.length > shown.length && isFull(text, part)) onFull();
          }}
        />
        {part.unit && <span>{say(part.unit)}</span>}
      </div>
      {part.countFor !== undefined && (
        <CountFor
          seconds={part.countFor}
          onCounted={(count) => acts.type({ field: field.id, part }, String(count), part)}
        />
      )}
    </div>
  );
}

/** Asked when there is a value; said in one line once both are known. */
function WhoAndWhen({ field, run }: { field: Field; run: FormRun }) {
  const { t, lang, say } = useWords('form');
  const app = useWords();
  const { state, task, acts } = run;
  const [open, setOpen] = useState(false);
  const answer = answerOf(field, run);
  const by = MEASURED_BY.find((one) => one === answer.by);
  const on = typeof answer.on === 'string' ? answer.on : state.on;
  if (by && !open) {
    return (
      <div className={css.line}>
        <b className={css.chosen}>
          ✓ {say(BY_WORDS[by])}, {nearDay(on, lang, task.today)}
        </b>
        <Button kind="quiet" small narrow onPress={() => setOpen(true)}>
          {app.t('change')}
        </Button>
      </div>
    );
  }
  return (
    <div className={css.field}>
      <div className={css.label}>{t('whoMeasured')}</div>
      <div className={css.parts}>
        {MEASURED_BY.map((one) => (
          <Pick key={one} chosen={one === by} onPick={() => acts.tell(field, { by: one })}>
            {say(BY_WORDS[one])}
          </Pick>
        ))}
      </div>
      {open && (
        <DayField
          label={t('whenMeasured')}
          day={on}
          today={task.today}
          onDay={(day) => day !== undefined && acts.tell(field, { on: day })}
        />
      )}
      {open && by && (
        <Button kind="plain" small onPress={() => setOpen(false)}>
          {t('done')}
        </Button>
      )}
    </div>
  );
}
