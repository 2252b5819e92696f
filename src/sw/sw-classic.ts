// The same worker in one file, for a browser without module workers (Firefox before version 147).
import './sw.ts'
