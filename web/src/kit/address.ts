import { useLocation } from 'preact-iso';
import { queryOf } from './query.ts';

/**
 * What is chosen on a page stands in its address: a link shows the same, and so does Back from
 * another page. It leaves no steps of its own in the browser's history.
 * @returns sets some of the query's fields, and leaves out those that are empty
 */
export function useQuery(): {
  query: Record<string, string>;
  setQuery: (change: Record<string, string>) => void;
} {
  const { path, query, route } = useLocation();
  return {
    query,
    setQuery: (change) => route(path + queryOf({ ...query, ...change }), true),
  };
}
