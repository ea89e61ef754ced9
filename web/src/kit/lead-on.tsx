import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';

/** Leads on to another page, without a step back to here in the browser's history. */
export function LeadOn({ path }: { path: string }) {
  const { route } = useLocation();
  useEffect(() => route(path, true), [route, path]);
  return <Loading />;
}
import { Loading } from './known.tsx';
