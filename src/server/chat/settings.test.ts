import { expect, test } from 'vitest';
import { chatServer } from '../../testing/chat.ts';
import { addSmallBlock, joinedPhone, SMALL_BLOCK, sync, testServer } from '../../testing/server.ts';
import { whenAwake } from './hours.ts';
import { readChatSettings } from './settings.ts';

const WHATSAPP = {
  WHATSAPP_NUMBER: '919000000001',
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_TOKEN: 't',
  WHATSAPP_APP_SECRET: 's',
  WHATSAPP_VERIFY_TOKEN: 'v',
};

test('without settings there is no chat; half of them are named', () => {
  expect(readChatSettings({})).toEqual({ whatsapp: null, sms: null });
  expect(readChatSettings(WHATSAPP).whatsapp).toMatchObject({ number: '919000000001', perSecond: 20 });
  const { WHATSAPP_APP_SECRET: _, ...half } = WHATSAPP;
  expect(() => readChatSettings(half)).toThrow('WHATSAPP_APP_SECRET');
  expect(() => readChatSettings({ ...WHATSAPP, WHATSAPP_NUMBER: '+91 90' })).toThrow('WHATSAPP_NUMBER');
  expect(() => readChatSettings({ SMS_NUMBER: '919000000002' })).toThrow('SMS_SECRET');
});

test('phones are told the programme’s number, and nothing where there is none', async () => {
  const server = await chatServer();
  const phone = await joinedPhone(server, SMALL_BLOCK.worker);
  expect((await sync(server, phone, [])).head).toMatchObject({ numbers: { whatsapp: '919000000001' } });
  await server.close();
  const without = await testServer();
  await addSmallBlock(without.services);
  const other = await joinedPhone(without, SMALL_BLOCK.worker);
  expect((await sync(without, other, [])).head).not.toHaveProperty('numbers');
  await without.close();
});

test.each([
  ['07:59', '08:00'],
  ['08:00', '08:00'],
  ['19:59', '19:59'],
  ['20:00', '08:00'],
  ['00:00', '08:00'],
])('what comes at %s goes at %s', (from, to) => {
  const said = (hour: string, day = 20) => Date.parse(`2026-11-${day}T${hour}:00+05:30`);
  expect(whenAwake(said(from), 'Asia/Kolkata')).toBe(said(to, from > '19:59' ? 21 : 20));
});
