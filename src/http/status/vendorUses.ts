import type { VendorUse } from './status.ts'
import { vendorMeanings } from './vendorMeanings.ts'

const use = { onWire: true, obsolete: false, confidence: 'primary' } as const

const uses: readonly (readonly [code: number, use: Omit<VendorUse, 'meaning'>])[] = [
  [102, { ...use, vendor: 'WebDAV (RFC 2518)', name: 'Processing' }],
  [
    103,
    { ...use, vendor: 'old resumable-requests proposal', name: 'Checkpoint', obsolete: true, confidence: 'secondary' },
  ],
  [218, { ...use, vendor: '(attributed to Apache)', name: 'This is fine', confidence: 'doubtful' }],
  [306, { ...use, vendor: 'HTTP/1.1 draft', name: 'Switch Proxy', obsolete: true }],
  [308, { ...use, vendor: 'Google resumable uploads', name: 'Resume Incomplete' }],
  [418, { ...use, vendor: 'RFC 2324 / RFC 7168 (April Fools)', name: "I'm a teapot" }],
  [419, { ...use, vendor: 'Laravel', name: 'Page Expired' }],
  [419, { ...use, vendor: 'Spring Framework', name: 'Insufficient Space On Resource', obsolete: true }],
  [420, { ...use, vendor: 'Spring Framework', name: 'Method Failure', obsolete: true }],
  [
    420,
    {
      ...use,
      vendor: 'Twitter (Search and Trends API v1)',
      name: 'Enhance Your Calm',
      obsolete: true,
      confidence: 'secondary',
    },
  ],
  [420, { ...use, vendor: 'Shopify (until 2018-08-30)', name: '', obsolete: true }],
  [421, { ...use, vendor: 'Spring Framework', name: 'Destination Locked', obsolete: true }],
  [430, { ...use, vendor: 'Shopify', name: 'Shopify Security Rejection' }],
  [440, { ...use, vendor: 'Microsoft IIS / Exchange OWA', name: 'Login Time-out', confidence: 'secondary' }],
  [444, { ...use, vendor: 'nginx', name: 'No Response', onWire: false }],
  [449, { ...use, vendor: 'Microsoft Exchange ActiveSync', name: 'Retry With' }],
  [450, { ...use, vendor: 'Microsoft Windows', name: 'Blocked by Windows Parental Controls', confidence: 'secondary' }],
  [451, { ...use, vendor: 'Microsoft Exchange ActiveSync', name: 'Redirect' }],
  [456, { ...use, vendor: 'Microsoft Exchange ActiveSync', name: 'Blocked' }],
  [457, { ...use, vendor: 'Microsoft Exchange ActiveSync', name: 'Expired Password' }],
  [460, { ...use, vendor: 'AWS Elastic Load Balancing (ALB)', name: '' }],
  [463, { ...use, vendor: 'AWS Elastic Load Balancing (ALB)', name: '' }],
  [464, { ...use, vendor: 'AWS Elastic Load Balancing (ALB)', name: '' }],
  [494, { ...use, vendor: 'nginx', name: 'Request Header Too Large', onWire: false }],
  [495, { ...use, vendor: 'nginx', name: 'SSL Certificate Error', onWire: false }],
  [496, { ...use, vendor: 'nginx', name: 'SSL Certificate Required', onWire: false }],
  [497, { ...use, vendor: 'nginx', name: 'HTTP Request Sent to HTTPS Port', onWire: false }],
  [498, { ...use, vendor: 'nginx', name: '', onWire: false }],
  [498, { ...use, vendor: 'Esri ArcGIS', name: 'Invalid Token', confidence: 'secondary' }],
  [499, { ...use, vendor: 'nginx', name: 'Client Closed Request', onWire: false }],
  [499, { ...use, vendor: 'Esri ArcGIS', name: 'Token Required' }],
  [507, { ...use, vendor: 'AWS Elastic Load Balancing (ALB)', name: 'Insufficient Storage' }],
  [508, { ...use, vendor: 'cPanel / CloudLinux hosts', name: 'Resource Limit Is Reached', confidence: 'secondary' }],
  [
    509,
    {
      ...use,
      vendor: 'cPanel and shared hosts (often attributed to Apache)',
      name: 'Bandwidth Limit Exceeded',
      confidence: 'secondary',
    },
  ],
  [520, { ...use, vendor: 'Cloudflare', name: 'Web server returns an unknown error' }],
  [521, { ...use, vendor: 'Cloudflare', name: 'Web server is down' }],
  [522, { ...use, vendor: 'Cloudflare', name: 'Connection timed out' }],
  [523, { ...use, vendor: 'Cloudflare', name: 'Origin is unreachable' }],
  [524, { ...use, vendor: 'Cloudflare', name: 'A timeout occurred' }],
  [525, { ...use, vendor: 'Cloudflare', name: 'SSL handshake failed' }],
  [526, { ...use, vendor: 'Cloudflare', name: 'Invalid SSL certificate' }],
  [527, { ...use, vendor: 'Cloudflare', name: 'Railgun Error', obsolete: true, confidence: 'secondary' }],
  [529, { ...use, vendor: 'Qualys SSL Labs API', name: 'Site is overloaded', confidence: 'secondary' }],
  [529, { ...use, vendor: 'Anthropic API', name: 'overloaded_error', confidence: 'secondary' }],
  [530, { ...use, vendor: 'Cloudflare', name: '' }],
  [530, { ...use, vendor: 'Shopify', name: 'Origin DNS Error' }],
  [530, { ...use, vendor: 'Pantheon', name: 'Site Frozen' }],
  [540, { ...use, vendor: 'Shopify', name: 'Temporarily Disabled' }],
  [561, { ...use, vendor: 'AWS Elastic Load Balancing (ALB)', name: 'Unauthorized' }],
  [598, { ...use, vendor: 'some proxies (informal)', name: 'Network read timeout error', confidence: 'secondary' }],
  [598, { ...use, vendor: 'Alibaba Cloud EdgeRoutine', name: '' }],
  [599, { ...use, vendor: 'some proxies (informal)', name: 'Network connect timeout error', confidence: 'secondary' }],
  [599, { ...use, vendor: 'Alibaba Cloud EdgeRoutine', name: '' }],
  [783, { ...use, vendor: 'Shopify', name: 'Unexpected Token' }],
  [999, { ...use, vendor: 'LinkedIn', name: 'Request denied' }],
]

/** Returns what vendors use a number for, registered or not; empty where no vendor uses it. */
export function vendorUsesOf(code: number): readonly VendorUse[] {
  return uses
    .filter(([used]) => used === code)
    .map(([, vendorUse]) => ({ ...vendorUse, meaning: vendorMeanings[`${code} ${vendorUse.vendor}`] ?? '' }))
}
