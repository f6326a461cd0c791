import 'i18next';
import type admin from '../../../locales/hi/admin.json';
import type adminChat from '../../../locales/hi/admin-chat.json';
import type app from '../../../locales/hi/app.json';
import type carry from '../../../locales/hi/carry.json';
import type chatList from '../../../locales/hi/chat-list.json';
import type desk from '../../../locales/hi/desk.json';
import type due from '../../../locales/hi/due.json';
import type form from '../../../locales/hi/form.json';
import type group from '../../../locales/hi/group.json';
import type home from '../../../locales/hi/home.json';
import type join from '../../../locales/hi/join.json';
import type month from '../../../locales/hi/month.json';
import type more from '../../../locales/hi/more.json';
import type news from '../../../locales/hi/news.json';
import type people from '../../../locales/hi/people.json';
import type phone from '../../../locales/hi/phone.json';
import type pin from '../../../locales/hi/pin.json';
import type practice from '../../../locales/hi/practice.json';
import type reached from '../../../locales/hi/reached.json';
import type send from '../../../locales/hi/send.json';
import type session from '../../../locales/hi/session.json';
import type settings from '../../../locales/hi/settings.json';
import type stock from '../../../locales/hi/stock.json';
import type tell from '../../../locales/hi/tell.json';
import type visit from '../../../locales/hi/visit.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: {
      admin: typeof admin;
      'admin-chat': typeof adminChat;
      app: typeof app;
      carry: typeof carry;
      'chat-list': typeof chatList;
      desk: typeof desk;
      due: typeof due;
      form: typeof form;
      group: typeof group;
      home: typeof home;
      join: typeof join;
      month: typeof month;
      more: typeof more;
      news: typeof news;
      people: typeof people;
      phone: typeof phone;
      pin: typeof pin;
      practice: typeof practice;
      reached: typeof reached;
      send: typeof send;
      session: typeof session;
      settings: typeof settings;
      stock: typeof stock;
      tell: typeof tell;
      visit: typeof visit;
    };
  }
}
