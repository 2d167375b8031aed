import { postRedirectGet } from '../../lab/scenarios/postRedirectGet.ts'
import type { FlowKit } from './flowKit.ts'
import { PostRedirectGetPanel } from './PostRedirectGetPanel.tsx'

export const postRedirectGetKit: FlowKit = { scenario: postRedirectGet, panel: PostRedirectGetPanel }
