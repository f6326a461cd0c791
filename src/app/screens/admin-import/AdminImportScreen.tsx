import { useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { BoxIcon, HelpIcon, PlusIcon, ReachIcon, TickIcon } from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextField } from '../../ui/TextField.tsx';
import css from './admin-import.module.css';
import { type ImportSeen, lineOf, sampleUnits, sampleWorkers } from './model.ts';
import { type ImportStage, type UsedImport, useImport } from './useImport.ts';

function dataUrl(csv: string): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`;
}

function Samples({ used }: { used: UsedImport }) {
  const { t, say } = useWords('admin');
  const units = used.org?.units ?? [];
  const sector = units.find((unit) => unit.type === 'sector' || unit.type === 'subcentre') ?? units[0];
  const top = units.find((unit) => unit.type === 'block') ?? units[0];
  if (!sector || !top) return null;
  return (
    <div className={css.samples}>
      <a className={css.sample} download="workers.csv" href={dataUrl(sampleWorkers(say(sector.name)))}>
        {t('import.sample')}
      </a>
      <a className={css.sample} download="units.csv" href={dataUrl(sampleUnits(say(top.name)))}>
        {t('import.sampleUnits')}
      </a>
    </div>
  );
}

/** The browser's own control speaks the browser's language, so it stays out of sight behind a button in hers. */
function ChooseFile({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useWords('admin');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind="plain" icon={BoxIcon} onPress={() => input.current?.click()}>
        {t('import.file')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file, mended and chosen again, is a change too.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}

function Writing({ used }: { used: UsedImport }) {
  const { t } = useWords('admin');
  return (
    <>
      <Sub>{t('import.how')}</Sub>
      <Samples used={used} />
      <ChooseFile onFile={(file) => void used.read(file)} />
      {used.unreadable && <Banner tone="danger" icon={HelpIcon} title={t('import.notText')} />}
      <TextField label={t('import.paste')} lines={8} text={used.text} onText={used.write} />
    </>
  );
}

function BadLines({ bad, csv }: { bad: ImportSeen['bad']; csv: string }) {
  const { t } = useWords('admin');
  return (
    <>
      <Chip tone="danger" icon={HelpIcon}>
        {t('import.bad', { count: bad.length })}
      </Chip>
      <div className={css.grid}>
        {bad.map(({ line, problem }) => (
          <Card key={line} tone="danger">
            <b>
              {t('import.line', { line })}: {t(`import.problems.${problem}`)}
            </b>
            <Sub>
              <span className={css.said}>{lineOf(csv, line)}</span>
            </Sub>
          </Card>
        ))}
      </div>
    </>
  );
}

type Looked = Exclude<ImportStage, { kind: 'writing' }>;

function Outcome({ stage }: { stage: Looked }) {
  const { t } = useWords('admin');
  const { seen, kind, csv } = stage;
  return (
    <>
      {kind === 'done' && <Banner tone="ok" icon={ReachIcon} title={t('import.done')} />}
      <div className={css.counts}>
        {seen.made > 0 && (
          <Chip tone="ok" icon={kind === 'done' ? TickIcon : PlusIcon}>
            {t(kind === 'done' ? 'import.made' : 'import.wouldMake', { count: seen.made })}
          </Chip>
        )}
        {seen.same > 0 && (
          <Chip tone="unknown" icon={TickIcon}>
            {t('import.same', { count: seen.same })}
          </Chip>
        )}
      </div>
      {kind === 'checked' && seen.made === 0 && seen.bad.length === 0 && <p>{t('import.nothingNew')}</p>}
      {kind === 'checked' && seen.made > 0 && seen.bad.length > 0 && <Sub>{t('import.fixFirst')}</Sub>}
      {seen.bad.length > 0 && <BadLines bad={seen.bad} csv={csv} />}
    </>
  );
}

function Foot({ used }: { used: UsedImport }) {
  const { t } = useWords('admin');
  const { stage, busy, text } = used;
  if (stage.kind === 'done') return <ButtonLink to="/admin/workers">{t('import.toWorkers')}</ButtonLink>;
  if (stage.kind === 'writing') {
    return (
      <Button busy={busy} disabled={text.trim() === ''} onPress={() => void used.check()}>
        {t(busy ? 'import.checking' : 'import.check')}
      </Button>
    );
  }
  return (
    <>
      <Button kind="plain" onPress={used.change}>
        {t('import.changeList')}
      </Button>
      {stage.seen.made > 0 && (
        <Button busy={busy} onPress={() => void used.commit()}>
          {t(busy ? 'import.committing' : 'import.commit', { count: stage.seen.made })}
        </Button>
      )}
    </>
  );
}

/** Many workers or units at once: look first, commit then. */
export default function AdminImportScreen() {
  const { t } = useWords('admin');
  const used = useImport();
  return (
    <Screen title={t('import.title')} back="/admin" foot={<Foot used={used} />}>
      {used.problem && <ProblemBanner kind={used.problem.kind} />}
      {used.stage.kind === 'writing' ? <Writing used={used} /> : <Outcome stage={used.stage} />}
    </Screen>
  );
}
