import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { Choice, Multi } from './Choice.tsx';
import { DayField } from './DayField.tsx';
import { NumberField } from './NumberField.tsx';
import { Stepper } from './Stepper.tsx';

const TODAY = '2026-11-22';
const typed = () => screen.getByTestId('answer').textContent;
const Answer = ({ of }: { of: unknown }) => <span data-testid="answer">{JSON.stringify(of) ?? 'none'}</span>;

function Age({ quick = [] }: { quick?: string[] }) {
  const [text, setText] = useState('');
  return (
    <>
      <NumberField label="उम्र" text={text} onText={setText} quick={quick} />
      <Answer of={text} />
    </>
  );
}

function Haemoglobin({ problem }: { problem?: string }) {
  const [text, setText] = useState('');
  return (
    <>
      <NumberField
        label="हीमोग्लोबिन"
        unit="ग्राम"
        decimals={1}
        text={text}
        onText={setText}
        problem={problem}
      />
      <Answer of={text} />
    </>
  );
}

describe('a worker writes a number', () => {
  it('may type Devanagari digits and sees the Latin ones of her register', async () => {
    const { finger } = await show(<Haemoglobin />);
    await finger.type(screen.getByLabelText('हीमोग्लोबिन'), '१०.५');
    expect(typed()).toBe('"10.5"');
  });

  it('gets the number keypad and cannot type a letter', async () => {
    const { finger } = await show(<Haemoglobin />);
    const box = screen.getByLabelText('हीमोग्लोबिन');
    await finger.type(box, '1a0,5');
    expect(typed()).toBe('"10.5"');
    expect([box.getAttribute('inputmode'), box.getAttribute('type')]).toEqual(['decimal', 'text']);
  });

  it('sees the point she typed where a whole number belongs: 12.5 never becomes 125', async () => {
    const { finger } = await show(<Age />);
    const box = screen.getByLabelText('उम्र');
    await finger.type(box, '१2.5');
    expect(typed()).toBe('"12.5"');
    expect(box.getAttribute('inputmode')).toBe('numeric');
  });

  it('taps a usual number instead of typing it, and again to take it back', async () => {
    const { finger } = await show(<Age quick={['30', '60']} />);
    await finger.click(screen.getByRole('button', { name: '30' }));
    expect([typed(), screen.getByLabelText<HTMLInputElement>('उम्र').value]).toEqual(['"30"', '30']);
    await finger.click(screen.getByRole('button', { name: '60' }));
    expect(typed()).toBe('"60"');
    await finger.click(screen.getByRole('button', { name: '60' }));
    expect(typed()).toBe('""');
  });

  it('is told what is wrong at the box itself', async () => {
    await show(<Haemoglobin problem="2 से 18 तक ही हो सकता है।" />);
    const box = screen.getByLabelText('हीमोग्लोबिन');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    const described = document.getElementById(box.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe('2 से 18 तक ही हो सकता है।');
  });
});

interface Span {
  first?: string;
  last?: string;
}

function Day({ start, recent = true, ...span }: { start?: string; recent?: boolean } & Span) {
  const [day, setDay] = useState(start);
  return (
    <>
      <DayField label="किस दिन?" day={day} onDay={setDay} today={TODAY} recent={recent} {...span} />
      <Answer of={day} />
    </>
  );
}

describe('a worker says which day', () => {
  it('taps yesterday', async () => {
    const { finger } = await show(<Day />);
    await finger.click(screen.getByRole('button', { name: 'कल' }));
    expect(typed()).toBe('"2026-11-21"');
  });

  it('writes another day with its long Hindi month, the year being this one', async () => {
    const { finger } = await show(<Day />);
    expect(screen.queryByLabelText('दिन')).toBeNull();
    await finger.click(screen.getByRole('button', { name: 'और दिन' }));
    await finger.type(screen.getByLabelText('दिन'), '५');
    await finger.selectOptions(screen.getByLabelText('महीना'), 'फ़रवरी');
    expect(typed()).toBe('"2026-02-05"');
    await finger.selectOptions(screen.getByLabelText('महीना'), 'दिसंबर');
    expect(typed()).toBe('"2025-12-05"');
  });

  it('says day and month of what lies within a year: the year follows, and stays hers once she wrote it', async () => {
    const { finger } = await show(<Day recent={false} first="2026-01-31" last="2026-10-18" />);
    await finger.type(screen.getByLabelText('दिन'), '5');
    await finger.selectOptions(screen.getByLabelText('महीना'), 'मई');
    expect(typed()).toBe('"2026-05-05"');
    await finger.selectOptions(screen.getByLabelText('महीना'), 'नवंबर');
    expect(typed()).toBe('"2025-11-05"');
    await finger.clear(screen.getByLabelText('साल'));
    await finger.type(screen.getByLabelText('साल'), '2024');
    await finger.selectOptions(screen.getByLabelText('महीना'), 'मई');
    expect(typed()).toBe('"2024-05-05"');
  });

  it('chooses the year of a birth herself: none is filled in', async () => {
    const { finger } = await show(<Day recent={false} />);
    await finger.type(screen.getByLabelText('दिन'), '5');
    await finger.selectOptions(screen.getByLabelText('महीना'), 'मई');
    expect(typed()).toBe('none');
    await finger.type(screen.getByLabelText('साल'), '1999');
    expect(typed()).toBe('"1999-05-05"');
  });

  it('keeps what she has typed while a part is missing', async () => {
    const { finger } = await show(<Day start="2026-03-31" />);
    await finger.clear(screen.getByLabelText('दिन'));
    expect(typed()).toBe('none');
    expect(screen.getByLabelText<HTMLSelectElement>('महीना').value).toBe('3');
    await finger.type(screen.getByLabelText('दिन'), '30');
    expect(typed()).toBe('"2026-03-30"');
  });

  it('passes on a day that does not exist, so that the form can say so', async () => {
    const { finger } = await show(<Day start="2026-01-31" />);
    await finger.selectOptions(screen.getByLabelText('महीना'), 'फ़रवरी');
    expect(typed()).toBe('"2026-02-31"');
  });

  it('never meets the date picker of the phone, which speaks its own language', async () => {
    const { container } = await show(<Day />);
    expect(container.querySelector('input[type="date"]')).toBeNull();
  });
});

const OPTIONS = [
  { id: 'none', label: 'कोई तकलीफ़ नहीं' },
  { id: 'cough', label: 'खाँसी' },
  { id: 'fever', label: 'हल्का बुखार' },
];

function Complaints() {
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <>
      <Multi label="क्या है?" options={OPTIONS} excluding={['none']} chosen={chosen} onChoose={setChosen} />
      <Answer of={chosen} />
    </>
  );
}

function Place() {
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  return (
    <>
      <Choice label="कहाँ?" options={OPTIONS} chosen={chosen} onChoose={setChosen} />
      <Answer of={chosen} />
    </>
  );
}

describe('a worker chooses', () => {
  const tap = (name: string) => screen.getByRole('button', { name });

  it('finds nothing chosen, and can take a choice back', async () => {
    const { finger } = await show(<Place />);
    expect(screen.getAllByRole('button').every((b) => b.getAttribute('aria-pressed') === 'false')).toBe(true);
    await finger.click(tap('खाँसी'));
    expect(typed()).toBe('"cough"');
    await finger.click(tap('खाँसी'));
    expect(typed()).toBe('none');
  });

  it('cannot have "none" together with a complaint', async () => {
    const { finger } = await show(<Complaints />);
    await finger.click(tap('खाँसी'));
    await finger.click(tap('हल्का बुखार'));
    await finger.click(tap('कोई तकलीफ़ नहीं'));
    expect(typed()).toBe('["none"]');
    await finger.click(tap('खाँसी'));
    expect(typed()).toBe('["cough"]');
  });
});

function Ors({ start = '' }: { start?: string }) {
  const [text, setText] = useState(start);
  return (
    <>
      <Stepper label="ओआरएस" text={text} onText={setText} max={1000} />
      <Answer of={text} />
    </>
  );
}

describe('a worker counts her medicine box', () => {
  const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'ओआरएस' });

  it('sees a question mark for what she has not counted, not a zero', async () => {
    await show(<Ors />);
    expect([box().value, box().placeholder]).toEqual(['', '?']);
  });

  it('says that it is finished with one tap on less', async () => {
    const { finger } = await show(<Ors />);
    await finger.click(screen.getByRole('button', { name: 'ओआरएस: एक कम' }));
    expect(typed()).toBe('"0"');
    await finger.click(screen.getByRole('button', { name: 'ओआरएस: एक कम' }));
    expect(typed()).toBe('"0"');
  });

  it('types a large number on the keypad instead of tapping it together', async () => {
    const { finger } = await show(<Ors start="14" />);
    await finger.click(box());
    await finger.keyboard('१४०');
    expect(typed()).toBe('"140"');
    await finger.click(screen.getByRole('button', { name: 'ओआरएस: एक ज़्यादा' }));
    expect(typed()).toBe('"141"');
  });

  it('sees the point she typed, and counts on from the whole number', async () => {
    const { finger } = await show(<Ors />);
    await finger.type(box(), '12.5');
    expect([typed(), box().value]).toEqual(['"12.5"', '12.5']);
    await finger.click(screen.getByRole('button', { name: 'ओआरएस: एक ज़्यादा' }));
    expect(typed()).toBe('"13"');
  });

  it('empties a number that she did not count after all', async () => {
    const { finger } = await show(<Ors start="14" />);
    await finger.clear(box());
    expect(typed()).toBe('""');
  });
});
