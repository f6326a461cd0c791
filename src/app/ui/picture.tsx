import { DiyaIcon, FishIcon, type IconProps, KiteIcon, LotusIcon, MangoIcon, MoonIcon } from './icons.tsx';

/** The pictures among which a worker chooses hers: the same for everybody, telling nothing. */
export const PICTURES = ['mango', 'diya', 'kite', 'lotus', 'fish', 'moon'] as const;
export type PictureId = (typeof PICTURES)[number];

const DRAWN = {
  mango: MangoIcon,
  diya: DiyaIcon,
  kite: KiteIcon,
  lotus: LotusIcon,
  fish: FishIcon,
  moon: MoonIcon,
};

export function Picture({ id, size = 'xl' }: { id: PictureId } & IconProps) {
  const Drawn = DRAWN[id];
  return <Drawn size={size} />;
}
