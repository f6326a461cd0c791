import { CADRES, type Cadre, ROLES, type Role, type Unit } from '../../../domain/org/org.ts';
import type { ApiProblem } from '../../data/admin-api.ts';
import type { OrgWorker } from '../../data/admin-org.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextField } from '../../ui/TextField.tsx';
import css from './admin-workers.module.css';
import { cadreFor, checkWorker, unitChoices, type WorkerDraft, type WorkerProblem } from './model.ts';

interface SelectProps {
  label: string;
  options: readonly { id: string; label: string }[];
  chosen: string;
  onChoose: (id: string) => void;
  /** Shown while nothing is chosen. */
  empty?: string;
  problem?: string;
}

function Select({ label, options, chosen, onChoose, empty, problem }: SelectProps) {
  return (
    <Field label={label} {...(problem ? { problem } : {})}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          className={css.select}
          value={chosen}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onChoose(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface WorkerFormProps {
  draft: WorkerDraft;
  units: ReadonlyMap<string, Unit>;
  workers: readonly OrgWorker[];
  /** Problems are shown after the first try to save. */
  tried: boolean;
  busy: boolean;
  failed: ApiProblem | null;
  onWrite: (draft: WorkerDraft) => void;
  onSave: () => void;
  onLeave: () => void;
}

/** One worker as the programme knows her. */
export function WorkerForm(props: WorkerFormProps) {
  const { t, lang } = useWords('admin');
  const { draft, units, workers, tried } = props;
  const problems = tried ? checkWorker(draft, workers) : [];
  const said = (...kinds: WorkerProblem[]) => {
    const found = problems.find((one) => kinds.includes(one));
    return found ? { problem: t(`workers.problems.${found}`) } : {};
  };
  const write = (change: Partial<WorkerDraft>) => props.onWrite({ ...draft, ...change });
  const save = (
    <Button busy={props.busy} onPress={props.onSave}>
      {t('workers.save')}
    </Button>
  );
  return (
    <Screen
      title={t(draft.id === null ? 'workers.newTitle' : 'workers.editTitle')}
      back={props.onLeave}
      foot={save}
    >
      {props.failed && <ProblemBanner kind={props.failed.kind} />}
      <TextField
        label={t('workers.name')}
        text={draft.name}
        onText={(name) => write({ name })}
        maxLength={60}
        {...said('name-missing')}
      />
      <TextField
        label={t('workers.number')}
        text={draft.number}
        onText={(number) => write({ number })}
        maxLength={30}
        {...said('number-missing', 'number-taken')}
      />
      <Select
        label={t('workers.unit')}
        options={unitChoices(units, lang)}
        chosen={draft.unit}
        onChoose={(unit) => write({ unit })}
        empty={t('workers.chooseUnit')}
        {...said('unit-missing')}
      />
      <TextField
        label={t('workers.phone')}
        text={draft.phone}
        onText={(phone) => write({ phone })}
        type="tel"
        optional
        inputMode="tel"
        maxLength={20}
        {...said('phone-wrong')}
      />
      <Select
        label={t('workers.role')}
        options={ROLES.map((id) => ({ id, label: t(`workers.roles.${id}`) }))}
        chosen={draft.role}
        onChoose={(id) => write({ role: id as Role, cadre: cadreFor(id as Role, draft.cadre) })}
      />
      <Select
        label={t('workers.cadre')}
        options={CADRES.map((id) => ({ id, label: t(`workers.cadres.${id}`) }))}
        chosen={draft.cadre}
        onChoose={(id) => write({ cadre: id as Cadre })}
      />
    </Screen>
  );
}
