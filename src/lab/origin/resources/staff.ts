import { toJson } from '../answers.ts'
import type { Resource } from '../resource.ts'

/** `GET /staff/reports`: for editors and admins only. */
export const staffReports: Resource = {
  path: '/staff/reports',
  methods: ['GET'],
  produces: ['application/json'],
  roles: ['editor', 'admin'],
  represent: ({ site }) => ({
    fields: [
      ['Content-Type', 'application/json'],
      ['Cache-Control', 'private, no-cache'],
    ],
    content: toJson(site.staffReports),
  }),
}
