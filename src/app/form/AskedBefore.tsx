import type { Form } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { BY_WORDS } from '../../domain/form/words.ts';
import { inWords } from '../../domain/visit/summary.ts';
import { retiredAnswers, retiredFields } from '../../programme/versions.ts';
import { useWords } from '../i18n/use-words.ts';
import { Card, Sub } from '../ui/Card.tsx';

/** Answers that were given before an update of the app to what it no longer asks: they stay. */
export function AskedBefore({ form, answers }: { form: Form; answers: Answers }) {
  const { t, say } = useWords('form');
  const given = retiredAnswers(form, answers);
  const fields = retiredFields(form).filter(({ id }) => id in given);
  if (fields.length === 0) return null;
  return (
    <Card tone="soft">
      {fields.map((field) => (
        <div key={field.id}>
          <Sub>{say(field.label)}</Sub>
          <b>{say(inWords(field, given[field.id], BY_WORDS.self))}</b>
        </div>
      ))}
      <Sub>{t('askedBefore')}</Sub>
    </Card>
  );
}
