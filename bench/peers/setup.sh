#!/bin/sh
# Installs the peers that bench/compare and bench/grid measure against.
#
# usage: bench/peers/setup.sh DIR        about 2 GB under DIR; pass DIR to the scripts as --peers=DIR or in MNV3C_PEERS
#
# DIR/venv     the engines, and what writes ONNX and converts it for MNN and ncnn
# DIR/venv-tf  TensorFlow, whose converter writes LiteRT's flatbuffers
set -eu
[ $# -eq 1 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
python=${PYTHON:-python3}
"$python" -m venv "$1/venv"
"$1/venv/bin/pip" install -q numpy onnx onnxruntime openvino ncnn MNN ai-edge-litert
"$1/venv/bin/pip" install -q --no-deps pnnx # its converter of ONNX is a program of its own; PyTorch is for its Python side
"$python" -m venv "$1/venv-tf"
"$1/venv-tf/bin/pip" install -q tensorflow-cpu
"$1/venv/bin/python" "$(dirname "$0")/engine.py" --versions
