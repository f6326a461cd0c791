import { MOVED } from '../../../programme/moved.ts';
import { ToldScreen } from './ToldScreen.tsx';

/** She moved away, is at her parents', or is back. */
export default function MovedScreen() {
  return <ToldScreen form={MOVED} saved="moved" />;
}
