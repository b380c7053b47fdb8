import { parentPort, workerData } from 'node:worker_threads';
import { shapesOf } from './boundary-shapes.js';

parentPort.postMessage(shapesOf(workerData));
