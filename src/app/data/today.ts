import { useEffect, useState } from 'react';
import { currentDevice } from './session.ts';

/** The calendar day here, looked at again whenever the app comes back into sight. */
export function useToday(): string {
  const [today, setToday] = useState(() => currentDevice().clock.today());
  useEffect(() => {
    const { wake, clock } = currentDevice();
    return wake.listen((cause) => cause === 'visible' && setToday(clock.today()));
  }, []);
  return today;
}

/** The hour of the day here, 0 to 23, looked at again whenever the app comes back into sight. */
export function useHour(): number {
  const [hour, setHour] = useState(hourNow);
  useEffect(() => currentDevice().wake.listen((cause) => cause === 'visible' && setHour(hourNow())), []);
  return hour;
}

function hourNow(): number {
  return new Date(currentDevice().clock.now()).getHours();
}
