import { Fragment, type ReactNode } from 'react';
import type { VisibleGroup } from '../../domain/form/answers.ts';
import { isAnswered } from '../../domain/form/condition.ts';
import type { Field } from '../../domain/form/form.ts';
import { useWords } from '../i18n/use-words.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { HelpIcon } from '../ui/icons.tsx';
import { Screen } from '../ui/Screen.tsx';
import { FieldView } from './FieldView.tsx';
import { groupNow, isLast, placeOf, progressOf } from './flow.ts';
import css from './form.module.css';
import type { FormState } from './state.ts';
import type { FormRun } from './useFormRun.ts';
import { usePlaceInAddress } from './usePlaceInAddress.ts';

/** Why what is written is not kept on the disk, or why the save did not happen. */
export type Setback = 'storage-full' | 'storage-failed' | 'locked';

interface Props {
  run: FormRun;
  title: string;
  subtitle?: string | undefined;
  /** Instead of the group, while the form is stopped. */
  stop?: ReactNode;
  /** Above the questions of the screen that is shown. */
  above?: ((group: string) => ReactNode) | undefined;
  draftProblem?: Setback | null;
  saveProblem?: Setback | null;
  saving: boolean;
  onLeave: () => void;
  onFinish: (state: FormState) => void;
}

/** One group of a form on one screen: questions that scroll, back and next at the thumb. */
export function FormScreen(props: Props) {
  const { run, title, subtitle, stop, above, saving, onLeave, onFinish } = props;
  const { state, task, acts } = run;
  const { say } = useWords('form');
  const goBack = usePlaceInAddress(placeOf(state), acts.goTo, () => {
    if (!acts.back()) onLeave();
  });
  const here = groupNow(task, state);
  if (state.stop && stop) return stop;
  if (!here) return null;
  const next = () => {
    const finished = acts.next();
    if (finished) onFinish(finished);
    else showFirstTrouble();
  };
  return (
    <Screen
      title={title}
      {...(subtitle !== undefined && { under: subtitle })}
      back={onLeave}
      progress={progressOf(task, state)}
      footStacked
      foot={<Foot run={run} here={here} saving={saving} onBack={goBack} onNext={next} />}
    >
      <Fragment key={here.group.id}>
        <Setbacks {...props} />
        {above?.(here.group.id)}
        <div>
          <h2 className={css.title}>{say(here.group.title)}</h2>
          {here.group.hint && <p className={css.hint}>{say(here.group.hint)}</p>}
        </div>
        <Questions fields={here.fields} run={run} />
      </Fragment>
    </Screen>
  );
}

/** Brings what is missing or wrong into sight. */
function showFirstTrouble(): void {
  requestAnimationFrame(() => {
    document
      .querySelector('main [role="alert"], main [aria-invalid="true"]')
      ?.scrollIntoView?.({ block: 'center' });
  });
}

/** Questions answered with yes or no stand together in one card, every other in its own. */
function Questions({ fields, run }: { fields: readonly Field[]; run: FormRun }) {
  const { t } = useWords('form');
  const cards: Field[][] = [];
  for (const field of fields) {
    const last = cards.at(-1);
    if (field.type === 'yesno' && last?.[0]?.type === 'yesno') last.push(field);
    else cards.push([field]);
  }
  const unsure = fields.some((field) => field.type === 'yesno' && field.unsure);
  return (
    <>
      {cards.map((card) => (
        <Card key={card[0]?.id}>
          {card.map((field) => (
            <FieldView key={field.id} field={field} run={run} />
          ))}
        </Card>
      ))}
      {unsure && <p className={css.hint}>{t('holdForUnsure')}</p>}
    </>
  );
}

function Setbacks({ draftProblem, saveProblem }: Props) {
  const { t } = useWords('form');
  if (saveProblem) {
    return (
      <Banner tone="danger" icon={HelpIcon} title={t(`failed.${saveProblem}`)}>
        {draftProblem ? t('draftFailed') : t('failed.kept')}
      </Banner>
    );
  }
  if (!draftProblem) return null;
  return (
    <Banner tone="danger" icon={HelpIcon}>
      {draftProblem === 'storage-full' ? t('draftFull') : t('draftFailed')}
    </Banner>
  );
}

interface FootProps {
  run: FormRun;
  here: VisibleGroup;
  saving: boolean;
  onBack: () => void;
  onNext: () => void;
}

function Foot({ run, here, saving, onBack, onNext }: FootProps) {
  const { t, say } = useWords('form');
  const app = useWords();
  const { state, task, acts } = run;
  const { noneDone } = here.group;
  const open = here.fields.some(
    (field) =>
      (field.type === 'measured' || field.type === 'measuredChoice') && !isAnswered(state.answers[field.id]),
  );
  return (
    <>
      {noneDone && open && (
        <Button kind="plain" small onPress={acts.noneDone}>
          {say(noneDone)}
        </Button>
      )}
      <div className={css.thumb}>
        <Button kind="plain" disabled={saving} onPress={onBack}>
          {app.t('back')}
        </Button>
        <Button busy={saving} onPress={onNext}>
          {saving ? t('saving') : isLast(task, state) ? app.t('save') : app.t('next')}
        </Button>
      </div>
    </>
  );
}
