import { chooseAll } from './kinds/chooseAll.ts'
import { composeResponse } from './kinds/composeResponse.ts'
import { exchangeOrder } from './kinds/exchangeOrder.ts'
import { firstGate } from './kinds/firstGate.ts'
import { logTriage } from './kinds/logTriage.ts'
import { meaning } from './kinds/meaning.ts'
import { minimalPair } from './kinds/minimalPair.ts'
import { mission } from './kinds/mission.ts'
import { nextStep } from './kinds/nextStep.ts'
import { predict } from './kinds/predict.ts'
import { redirectMatrix } from './kinds/redirectMatrix.ts'
import { repairClient } from './kinds/repairClient.ts'
import { requiredField } from './kinds/requiredField.ts'
import { situation } from './kinds/situation.ts'
import { sortSteps } from './kinds/sortSteps.ts'
import { spotFault } from './kinds/spotFault.ts'
import { typeCode } from './kinds/typeCode.ts'
import { typeName } from './kinds/typeName.ts'
import { wireCloze } from './kinds/wireCloze.ts'
import type { KindId, QuestionKind } from './question.ts'

/** Every kind of question. */
export const kinds: Readonly<Record<KindId, QuestionKind>> = {
  situation,
  meaning,
  nextStep,
  wireCloze,
  requiredField,
  spotFault,
  typeCode,
  typeName,
  redirectMatrix,
  sortSteps,
  chooseAll,
  exchangeOrder,
  mission,
  composeResponse,
  predict,
  firstGate,
  minimalPair,
  logTriage,
  repairClient,
}
