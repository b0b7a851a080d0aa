import 'reflect-metadata';
import { runProgram } from './program/run-program';

void runProgram(process.env);
