/**
 * The address under which the page is found, without a slash at its end: `WEDERDIENST_URL` where the
 * programme has an address of its own, else the one that Hosting gives each project.
 * @param projectId the project where it is known; a deployed function finds it in its environment
 */
export function pageAddress(projectId = process.env['GCLOUD_PROJECT']): string {
  const own = process.env['WEDERDIENST_URL'] ?? '';
  return own === '' ? `https://${projectId}.web.app` : own.replace(/\/+$/, '');
}
