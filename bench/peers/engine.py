#!/usr/bin/env python3
"""Times one peer on one exported network, batch 1, float32, in this process; prints a JSON line with min and median
milliseconds.

usage: engine.py FOLDER ENGINE [--threads T] [--seconds S] [--isa native|avx2] [--output FILE]
       engine.py --versions

FOLDER has image.npy and the network in the engine's format. --output writes the results as raw float32, outputs one
after another, channels last. --isa avx2 restricts OpenVINO, by oneDNN's environment variable; the others have no such
switch. --versions prints the versions of the engines and of what exports for them.
"""
import argparse
import importlib.metadata
import json
import os
import sys
import time

import numpy as np

PACKAGES = ("onnx", "onnxruntime", "openvino", "ai-edge-litert", "ncnn", "pnnx", "MNN")
WARM_UP_RUNS = 5


def litert(path, x, threads):
    from ai_edge_litert.interpreter import Interpreter
    interpreter = Interpreter(path + ".tflite", num_threads=threads)
    interpreter.allocate_tensors()
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], x)
    outputs = sorted(interpreter.get_output_details(), key=lambda output: output["name"])
    return interpreter.invoke, lambda: [interpreter.get_tensor(output["index"]) for output in outputs]


def ort(path, x, threads):
    import onnxruntime
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    session = onnxruntime.InferenceSession(path + ".onnx", options, providers=["CPUExecutionProvider"])
    binding = session.io_binding()
    binding.bind_cpu_input("x", channels_first(x))
    for output in session.get_outputs():
        binding.bind_output(output.name)
    return lambda: session.run_with_iobinding(binding), lambda: channels_last(binding.copy_outputs_to_cpu())


def openvino(path, x, threads):
    import openvino as ov
    config = {"INFERENCE_NUM_THREADS": threads, "NUM_STREAMS": "1", "INFERENCE_PRECISION_HINT": "f32",
              "PERFORMANCE_HINT": "LATENCY"}
    request = ov.Core().compile_model(path + ".onnx", "CPU", config).create_infer_request()
    request.set_input_tensor(ov.Tensor(channels_first(x)))
    outputs = range(len(request.model_outputs))
    return (lambda: request.infer(share_outputs=True),
            lambda: channels_last([request.get_output_tensor(i).data for i in outputs]))


def ncnn(path, x, threads):
    import ncnn as library
    net = library.Net()
    net.opt.num_threads = threads
    for name in ("use_fp16_storage", "use_fp16_packed", "use_fp16_arithmetic", "use_bf16_storage"):
        setattr(net.opt, name, False)
    net.load_param(path + ".ncnn.param")
    net.load_model(path + ".ncnn.bin")
    first = channels_first(x)[0]  # a Mat of an array does not keep it
    image = library.Mat(first).clone()
    inputs, outputs = net.input_names(), net.output_names()

    def run(keep=lambda mat: None):
        extractor = net.create_extractor()
        extractor.input(inputs[0], image)
        return [keep(extractor.extract(name)[1]) for name in outputs]
    # The memory of a result is the extractor's: it must be copied while that is there.
    return run, lambda: channels_last([np.array(result)[None] for result in run(np.array)])


def mnn(path, x, threads):
    import MNN
    interpreter = MNN.Interpreter(path + ".mnn")
    session = interpreter.createSession({"numThread": threads, "backend": "CPU", "precision": "high"})
    first = channels_first(x)
    kind = MNN.Halide_Type_Float if x.dtype == np.float32 else MNN.Halide_Type_Uint8
    image = MNN.Tensor(first.shape, kind, first, MNN.Tensor_DimensionType_Caffe)

    def refresh():  # a run overwrites its input
        interpreter.getSessionInput(session).copyFrom(image)

    def results():
        arrays = []
        for _, output in sorted(interpreter.getSessionOutputAll(session).items()):
            shape = output.getShape()
            host = MNN.Tensor(shape, MNN.Halide_Type_Float, np.zeros(shape, np.float32), MNN.Tensor_DimensionType_Caffe)
            output.copyToHostTensor(host)
            arrays.append(np.array(host.getData(), np.float32).reshape(shape))
        return channels_last(arrays)
    return lambda: interpreter.runSession(session), results, refresh


ENGINES = {"litert": litert, "ort": ort, "openvino": openvino, "ncnn": ncnn, "mnn": mnn}


def channels_first(x):
    return np.ascontiguousarray(x.transpose(0, 3, 1, 2))


def channels_last(arrays):
    return [array.transpose(0, 2, 3, 1) if array.ndim == 4 else array for array in arrays]


def versions():
    found = {}
    for name in PACKAGES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            pass
    return found


def measure(run, refresh, seconds):
    """The times of the runs after the warm-up; what must be done before a run again is not timed."""
    times, end = [], time.perf_counter() + seconds
    while len(times) <= WARM_UP_RUNS or time.perf_counter() < end:
        refresh()
        begin = time.perf_counter()
        run()
        times.append(time.perf_counter() - begin)
    return times[WARM_UP_RUNS:]


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("engine", nargs="?", choices=ENGINES)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--isa", choices=["native", "avx2"], default="native")
    parser.add_argument("--output")
    parser.add_argument("--versions", action="store_true")
    options = parser.parse_args()
    if options.versions:
        print(json.dumps(versions()))
        return
    if not options.engine:
        parser.error("FOLDER and ENGINE are needed")
    if options.isa == "avx2":
        os.environ["ONEDNN_MAX_CPU_ISA"] = "AVX2"  # read when OpenVINO is loaded, which is later
    x = np.load(options.folder + "/image.npy")[None]
    run, results, *refresh = ENGINES[options.engine](options.folder + "/model", x, options.threads)
    times = measure(run, refresh[0] if refresh else lambda: None, options.seconds)
    if options.output:
        np.concatenate([np.ravel(array).astype(np.float32) for array in results()]).tofile(options.output)
    print(json.dumps({"engine": options.engine, "median_ms": round(1e3 * float(np.median(times)), 4),
                      "min_ms": round(1e3 * min(times), 4), "runs": len(times)}))


if __name__ == "__main__":
    sys.exit(main())
