declare module 'virtual:prose/*' {
  export const collection: unknown
}
