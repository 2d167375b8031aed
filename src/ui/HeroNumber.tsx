import styles from './HeroNumber.module.css'

/** A status code or a class as the largest thing on its page; its hue is that of the class around it. */
export function HeroNumber({ text }: { readonly text: string }) {
  return <span className={styles.hero}>{text}</span>
}
