import type { ChatList } from '../../data/chat-list.ts';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import css from './chat-list.module.css';
import type { Whose } from './model.ts';
import type { UsedChatList } from './useChatListScreen.ts';

/** The last row, where newcomers stand. */
export const NEWEST = 'chat-list-newest';
/** Empty lines for those who come after the printing, to be written by hand. */
const FOR_NEWCOMERS = ['1', '2', '3', '4', '5', '6'];

interface Props {
  rows: ChatList['rows'];
  used: UsedChatList;
  whose: Whose;
}

/** Whose list it is and of which day: on each page, for a page is lost alone. */
function Head({ used, whose }: Omit<Props, 'rows'>) {
  const { t, say, lang } = useWords('chat-list');
  const { name, number } = whose.worker;
  return (
    <thead>
      <tr>
        <th colSpan={2} scope="colgroup" className={css.whose}>
          <b>{whose.place ? t('who', { name, number, place: say(whose.place) }) : `${name} (${number})`}</b>
          <span>{t('asOf', { title: t('title'), day: dayWords(used.today, lang) })}</span>
        </th>
      </tr>
      <tr>
        <th scope="col">{t('number')}</th>
        <th scope="col">{t('person')}</th>
      </tr>
    </thead>
  );
}

/** What she does with it, for her who keeps the paper. */
function How({ used }: { used: UsedChatList }) {
  const { t } = useWords('chat-list');
  const { whatsapp, sms } = used;
  return (
    <section className={css.how}>
      <h2>{t('how')}</h2>
      <ol>
        <li>
          {t('how1')}
          {whatsapp !== null && <b className={css.line}>{t('numbers.whatsapp', { number: whatsapp })}</b>}
          {whatsapp === null && sms === null && <b className={css.line}>{t('numbers.toWrite')}</b>}
          {sms !== null && <b className={css.line}>{t('numbers.sms', { number: sms })}</b>}
        </li>
        <li>{t('how2')}</li>
        <li>{t('how3')}</li>
        <li>{t('how4')}</li>
        <li>{t('how5')}</li>
      </ol>
    </section>
  );
}

/** The list as it is printed and handed over. Nothing on it says what is the matter with anybody. */
export function Paper({ rows, used, whose }: Props) {
  const { t } = useWords('chat-list');
  return (
    <div className={css.paper}>
      <table className={css.list} aria-label={t('title')}>
        <Head used={used} whose={whose} />
        <tbody>
          {rows.map(({ number, name, line }, i) => (
            <tr key={number} {...(i === rows.length - 1 ? { id: NEWEST } : {})}>
              <th scope="row">{number}</th>
              <td>
                <div className={css.person}>
                  <b>{name}</b>
                  <span>{line}</span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
        <tbody className={css.added} aria-hidden="true">
          <tr>
            <td colSpan={2}>{t('added')}</td>
          </tr>
          {FOR_NEWCOMERS.map((one) => (
            <tr key={one} className={css.empty}>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <How used={used} />
    </div>
  );
}
