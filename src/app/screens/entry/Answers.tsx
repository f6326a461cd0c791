import type { Amended } from '../../../domain/entry/changes.ts';
import type { Form } from '../../../domain/form/form.ts';
import type { Bilingual } from '../../../domain/org/org.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { When } from '../../i18n/when.ts';
import { Card, Sub } from '../../ui/Card.tsx';
import css from './entry.module.css';
import { answerWords, type Section } from './model.ts';

/** One group of the form: questions and answers. */
export function SectionCard({ section }: { section: Section }) {
  const { t, say } = useWords('desk');
  return (
    <Card>
      {section.title && <h2 className={css.groupTitle}>{say(section.title)}</h2>}
      <dl className={css.lines}>
        {section.lines.map((line) => (
          <div key={line.id} className={line.danger ? css.dangerLine : css.line}>
            <dt>{say(line.label)}</dt>
            <dd className={line.value ? undefined : css.quiet}>
              {line.value ? say(line.value) : t('entry.notCounted')}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

interface HistoryProps {
  amended: Amended;
  form: Form;
  /** The words for the worker who wrote it. */
  author: Bilingual;
  when: When;
}

/** What was corrected later, from what to what. */
export function HistoryCard({ amended, form, author, when }: HistoryProps) {
  const { t, say } = useWords('desk');
  const { entry, changes } = amended;
  return (
    <Card tone="soft">
      <Sub>{t('entry.changed', { when: when.minute(entry.at + (entry.offset ?? 0)) })}</Sub>
      <dl className={css.lines}>
        {changes.map(({ field, before, after }) => {
          const now = answerWords(form, field, after, author);
          const then = answerWords(form, field, before, author);
          return (
            <div key={field} className={css.line}>
              <dt>{say(now.label)}</dt>
              <dd>
                {now.value ? say(now.value) : t('entry.cleared')}
                <Sub>
                  {t('entry.wasThen', { answer: then.value ? say(then.value) : t('entry.unanswered') })}
                </Sub>
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
