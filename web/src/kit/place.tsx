import { isWebAddress } from './web-address.ts';

/** People type what they like here; only what is plainly a web address becomes a link. */
export function Place({ place }: { place: string }) {
  if (!isWebAddress(place)) return <>{place}</>;
  return (
    <a href={place} target="_blank" rel="noopener noreferrer">
      {place}
    </a>
  );
}
