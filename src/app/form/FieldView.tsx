import type { FocusEvent, ReactNode } from 'react';
import { offeredOptions } from '../../domain/form/answers.ts';
import { limitDay } from '../../domain/form/check-values.ts';
import { isAnswered } from '../../domain/form/condition.ts';
import type { Field } from '../../domain/form/form.ts';
import { formatNumber, latinDigits, readMobile } from '../../domain/form/number.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { Multi } from '../ui/Choice.tsx';
import { DayField } from '../ui/DayField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { YesNo } from '../ui/YesNo.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { type FieldProps, useFieldWords } from './field-props.ts';
import css from './form.module.css';
import { MeasuredChoiceField, MeasuredField } from './MeasuredField.tsx';
import { isOptional } from './place.ts';
import { useTroubleWords } from './trouble-words.ts';
import { foundIn, knownOf, shownOf, spotOf } from './troubles.ts';
import type { FormRun } from './useFormRun.ts';

type Kind<T extends Field['type']> = Extract<Field, { type: T }>;
/** One question with whatever is wrong or improbable about its answer right beside it. */
export function FieldView({ field, run }: { field: Field; run: FormRun }) {
  const words = useTroubleWords();
  const { state, task } = run;
  const shown = shownOf(field, foundIn(field, state, knownOf(task, state)), state);
  const [first] = shown.troubles;
  const problem = first && words.trouble(field, first);
  const [doubt] = shown.doubts;
  const left = (event: FocusEvent) => {
    const to = event.relatedTarget;
    const stays = to !== null && isTyped(to) && event.currentTarget.contains(to);
    if (isTyped(event.target) && !stays) run.acts.leave(field);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears when the focus leaves what is inside
    <div className={css.field} data-field={field.id} onBlur={left}>
      {control({ field, run, problem })}
      {doubt && !problem && <Doubt text={words.doubt(field, doubt)} onSure={() => run.acts.sure(field)} />}
    </div>
  );
}

/** A button that is left has said all it has to say. */
function isTyped(element: Element): boolean {
  return element.matches('input, textarea, select');
}

function Doubt({ text, onSure }: { text: string; onSure: () => void }) {
  const { t } = useWords('form');
  return (
    <div role="alert" className={css.doubt} data-problem="">
      <p>{text}</p>
      <Button kind="plain" small onPress={onSure}>
        {t('sure')}
      </Button>
    </div>
  );
}

function control({ field, ...rest }: FieldProps<Field>): ReactNode {
  switch (field.type) {
    case 'yesno':
      return <YesNoField field={field} {...rest} />;
    case 'choice':
      return <ChoiceField field={field} {...rest} />;
    case 'multi':
      return <MultiField field={field} {...rest} />;
    case 'number':
      return <WholeNumber field={field} {...rest} />;
    case 'day':
      return <DayQuestion field={field} {...rest} />;
    case 'measured':
      return <MeasuredField field={field} {...rest} />;
    case 'measuredChoice':
      return <MeasuredChoiceField field={field} {...rest} />;
    case 'text':
    case 'mobile':
    case 'digits':
      return <TypedField field={field} {...rest} />;
    case 'counts':
      return null;
  }
}

function YesNoField({ field, run, problem }: FieldProps<Kind<'yesno'>>) {
  const answer = run.state.answers[field.id];
  return (
    <YesNo
      {...useFieldWords(field)}
      answer={typeof answer === 'boolean' || answer === 'unsure' ? answer : undefined}
      danger={field.danger === true}
      unsure={field.unsure === true}
      problem={problem}
      onAnswer={(given) => run.acts.answer(field, given)}
    />
  );
}

function MultiField({ field, run, problem }: FieldProps<Kind<'multi'>>) {
  const { t, say } = useWords('form');
  const { state, task, acts } = run;
  const { answers, facts } = knownOf(task, state);
  const offered = offeredOptions(field.options, answers, facts);
  const answer = state.answers[field.id];
  return (
    <Multi
      {...useFieldWords(field)}
      options={offered.map(({ id, label }) => ({
        id,
        label: say(label),
        alarm: field.danger?.includes(id) === true,
      }))}
      excluding={offered.filter((option) => option.excludes).map((option) => option.id)}
      chosen={Array.isArray(answer) ? answer.map(String) : []}
      {...(field.folded && { folded: t('some') })}
      problem={problem}
      onChoose={(ids) => acts.answer(field, ids)}
    />
  );
}

function WholeNumber({ field, run, problem }: FieldProps<Kind<'number'>>) {
  const { say } = useWords('form');
  const { state, acts } = run;
  const answer = state.answers[field.id];
  const { unit, decimals, quick = [] } = field.number;
  return (
    <NumberField
      {...useFieldWords(field)}
      decimals={decimals}
      text={
        state.texts[spotOf(field.id)] ??
        (typeof answer === 'number' ? formatNumber(answer, field.number) : '')
      }
      {...(unit && { unit: say(unit) })}
      quick={quick.map((value) => formatNumber(value, field.number))}
      optional={isOptional(run.task.form, field)}
      problem={problem}
      onText={(text) => acts.type({ field: field.id }, text, field.number)}
    />
  );
}

function DayQuestion({ field, run, problem }: FieldProps<Kind<'day'>>) {
  const { t } = useWords('form');
  const { state, task, acts } = run;
  const answer = state.answers[field.id];
  const { label, hint } = useFieldWords(field);
  const carried = isAnswered(answer) && task.start[field.id] === answer;
  const ctx = knownOf(task, state);
  return (
    <DayField
      label={label}
      hint={carried ? t('carried') : hint}
      day={typeof answer === 'string' ? answer : undefined}
      today={task.today}
      problem={problem}
      optional={isOptional(task.form, field)}
      first={limitDay(field.min, ctx)}
      last={limitDay(field.max, ctx)}
      // A day of this case is likely a near one; a day of birth or of a last period is not.
      recent={field.max?.days === 0 && field.min?.from !== 'today'}
      onDay={(day) => acts.answer(field, day)}
    />
  );
}

function TypedField({ field, run, problem }: FieldProps<Kind<'text' | 'mobile' | 'digits'>>) {
  const { state, acts } = run;
  const answer = state.answers[field.id];
  const shared = {
    ...useFieldWords(field),
    text: typeof answer === 'string' ? answer : '',
    optional: isOptional(run.task.form, field),
    problem,
  };
  if (field.type === 'text') {
    const { lines = 1 } = field;
    // No length is set: what is pasted and too long would be cut without a word.
    return <TextField {...shared} lines={lines} onText={(text) => acts.answer(field, text)} />;
  }
  const read = field.type === 'mobile' ? readMobile : latinDigits;
  return <NumberField {...shared} long onText={(text) => acts.answer(field, read(text))} />;
}
